import { writeCsv } from '../../platform/csv/write-csv.ts'
import type { ReadTx } from '../../platform/db/index.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { download, type PageReply, redirect } from '../../platform/http/reply.ts'
import { slugOf } from '../../platform/records/index.ts'
import { outlook } from '../data/outlook.ts'
import { codesIn, type Subject } from '../data/selection.model.ts'
import { allCodes, subjectOfCooperation, subjectOfPlace, subjectOfSet } from '../data/subject.ts'
import { INDICATORS } from '../engine/indicator.model.ts'
import { paths, type Selection } from '../paths.ts'
import { type AgeRow, ageRows, type FigureRow, figureRows } from './figure-rows.ts'
import { loadPicture } from './load-picture.ts'
import { homeOf } from './page-parts.ts'
import type { PictureViewProps } from './picture-view-props.ts'

/** The figures of a picture as a file; one that is not made yet leads to the page that says how far it has come. */
const figuresFile =
  (write: (props: PictureViewProps, only: string | undefined) => PageReply) =>
  (context: RequestContext): Promise<PageReply> =>
    context.read(async (tx) => {
      const { subject, selection } = await subjectOf(tx, context)
      const loaded = await loadPicture(context, { subject: requireFound(subject), selection })
      if (loaded.kind !== 'ready') return redirect(paths.picture(selection))
      return write(loaded.props, context.query.tall)
    })

type Found = { readonly subject: Subject | undefined; readonly selection: Selection }

async function subjectOf(tx: ReadTx, context: RequestContext): Promise<Found> {
  const { cooperation, params, query } = context
  const { set } = await outlook().parameters()
  const home = homeOf(context)
  const { code } = params
  if (code) return { subject: subjectOfPlace(set, code), selection: { ...home, code } }
  if (cooperation) {
    const subject = await subjectOfCooperation(tx, cooperation, { set, seen: context })
    return { subject: subject.codes.length > 0 ? subject : undefined, selection: home }
  }
  const codes = query.kommuner ? requireFound(codesIn(query.kommuner)) : allCodes(set)
  return { subject: subjectOfSet(set, codes), selection: { ...home, codes } }
}

const fileName = ({ subject }: PictureViewProps, only: string | undefined, ending: string) =>
  `framtid-${slugOf(subject.name).slice(0, 60)}${only ? `-${slugOf(only)}` : ''}.${ending}`

const indicatorAsked = (only: string | undefined) =>
  only === undefined ? undefined : requireFound(INDICATORS.find((indicator) => indicator === only))

/** The mark of the figures by single age, which are no indicator. */
const AGES = 'alder'

export const figuresCsv = figuresFile((props, only) =>
  download({
    type: 'text/csv; charset=utf-8',
    fileName: fileName(props, only, 'csv'),
    body: only === AGES ? agesCsv(ageRows(props)) : rowsCsv(figureRows(props, indicatorAsked(only))),
  }),
)

export const figuresJson = figuresFile((props, only) =>
  download({
    type: 'application/json; charset=utf-8',
    fileName: fileName(props, only, 'json'),
    body: JSON.stringify(
      {
        ...aboutJson(props),
        results: only === AGES ? ageRows(props) : figureRows(props, indicatorAsked(only)),
      },
      null,
      1,
    ),
  }),
)

/** What the figures are of and how they came to be, so that a file can stand alone. */
const aboutJson = ({ subject, made }: PictureViewProps) => ({
  name: subject.name,
  municipalities: subject.places.map(({ code, name }) => ({ code, name })),
  base: made.base,
  draws: made.standing.draws,
  seed: made.standing.seed,
  engine: made.standing.engine,
  parameters: made.standing.parameters,
  fitted: made.made.on,
  sources: made.made.sources,
})

const agesCsv = (rows: readonly AgeRow[]): string =>
  writeCsv<AgeRow>(
    [
      { name: 'year', kind: 'number', value: ({ year }) => year },
      { name: 'age', kind: 'number', value: ({ age }) => age },
      { name: 'men', kind: 'number', value: ({ men }) => men },
      { name: 'women', kind: 'number', value: ({ women }) => women },
    ],
    rows,
  )

const rowsCsv = (rows: readonly FigureRow[]): string =>
  writeCsv<FigureRow>(
    [
      { name: 'municipality', kind: 'text', value: ({ municipality }) => municipality },
      { name: 'name', kind: 'text', value: ({ name }) => name },
      { name: 'year', kind: 'number', value: ({ year }) => year },
      { name: 'indicator', kind: 'text', value: ({ indicator }) => indicator },
      { name: 'kind', kind: 'text', value: ({ kind }) => kind },
      { name: 'mean', kind: 'number', value: ({ mean }) => plain(mean) },
      { name: 'p10', kind: 'number', value: ({ p10 }) => plain(p10) },
      { name: 'p25', kind: 'number', value: ({ p25 }) => plain(p25) },
      { name: 'p50', kind: 'number', value: ({ p50 }) => plain(p50) },
      { name: 'p75', kind: 'number', value: ({ p75 }) => plain(p75) },
      { name: 'p90', kind: 'number', value: ({ p90 }) => plain(p90) },
    ],
    rows,
  )

/** Without an exponent, which a spreadsheet may not read. */
const plain = (value: number | null): string | null => (value === null ? null : decimal(value))

const decimal = (value: number): string => {
  const text = `${value}`
  return text.includes('e') ? value.toFixed(6) : text
}
