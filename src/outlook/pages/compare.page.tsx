import { writeCsv } from '../../platform/csv/write-csv.ts'
import type { ReadTx } from '../../platform/db/index.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { download, type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { outlook } from '../data/outlook.ts'
import { codesIn, type Subject } from '../data/selection.model.ts'
import { allCodes, subjectOfCooperation, subjectOfSet } from '../data/subject.ts'
import { paths, type Selection } from '../paths.ts'
import { type ComparedPlace, comparedPlace, MEASURES, measureAsked } from './compare.model.ts'
import { CompareView } from './compare.view.tsx'
import { figuresMade, loadPicture } from './load-picture.ts'
import { Making, NoFigures } from './making.view.tsx'
import { homeOf, outlookCrumbs } from './page-parts.ts'
import { headlineYear } from './years.model.ts'

type Asked = { readonly subject: Subject; readonly selection: Selection }

/** Municipalities side by side: those of the cooperation, those asked for, or all there are figures for. */
export const showComparison = (context: RequestContext): Promise<PageReply> =>
  context.read(async (tx) => {
    const asked = await subjectAsked(tx, context)
    const loaded = await loadPicture(context, asked)
    const framed = {
      title: m.outlookCompareTitle,
      station: 'outlook' as const,
      crumbs: outlookCrumbs(context, () => [{ text: m.outlookCompareTitle() }]),
    }
    if (loaded.kind === 'failed')
      return page({ ...framed, status: 503, body: () => <NoFigures sentence={loaded.sentence} /> })
    if (loaded.kind === 'making')
      return page({
        ...framed,
        body: () => <Making done={loaded.done} of={loaded.of} again={context.url} />,
        islands: ['making.island.ts'],
      })
    const { set } = await outlook().parameters()
    const { to } = await outlook().standing()
    const made = await figuresMade(outlook(), asked.subject.codes)
    return page({
      ...framed,
      body: () => (
        <CompareView
          subject={asked.subject}
          selection={asked.selection}
          places={loaded.props.places.map(comparedPlace)}
          years={{ base: set.base, year: headlineYear(set.base, to) }}
          sorting={{
            key: measureAsked(context.query.sorter),
            descending: context.query.retning === 'synkende',
          }}
          made={made}
        />
      ),
    })
  })

async function subjectAsked(tx: ReadTx, context: RequestContext): Promise<Asked> {
  const { cooperation, query } = context
  const { set } = await outlook().parameters()
  const home = homeOf(context)
  if (cooperation) {
    const subject = await subjectOfCooperation(tx, cooperation, { set, seen: context })
    return { subject: requireFound(subject.codes.length > 1 ? subject : undefined), selection: home }
  }
  const codes = query.kommuner ? requireFound(codesIn(query.kommuner)) : allCodes(set)
  const subject = requireFound(subjectOfSet(set, codes))
  return { subject, selection: query.kommuner ? { ...home, codes } : home }
}

/** The same as a file. */
export const comparisonCsv = (context: RequestContext): Promise<PageReply> =>
  context.read(async (tx) => {
    const { subject, selection } = await subjectAsked(tx, context)
    const loaded = await loadPicture(context, { subject, selection })
    if (loaded.kind !== 'ready') return redirect(paths.compare(selection))
    return download({
      type: 'text/csv; charset=utf-8',
      fileName: 'framtid-sammenligning.csv',
      body: comparedCsv(loaded.props.places.map(comparedPlace)),
    })
  })

const four = (value: number | undefined) => (value === undefined ? undefined : value.toFixed(4))

const comparedCsv = (places: readonly ComparedPlace[]): string =>
  writeCsv<ComparedPlace>(
    [
      { name: 'municipality', kind: 'text', value: ({ code }) => code },
      { name: 'name', kind: 'text', value: ({ name }) => name },
      { name: 'inhabitants', kind: 'number', value: ({ inhabitants }) => inhabitants.toFixed(0) },
      ...MEASURES.flatMap((measure) => [
        {
          name: measure,
          kind: 'number' as const,
          value: ({ measures }: ComparedPlace) => four(measures[measure]?.value),
        },
        {
          name: `${measure}_p10`,
          kind: 'number' as const,
          value: ({ measures }: ComparedPlace) => four(measures[measure]?.low),
        },
        {
          name: `${measure}_p90`,
          kind: 'number' as const,
          value: ({ measures }: ComparedPlace) => four(measures[measure]?.high),
        },
      ]),
    ],
    places,
  )
