import type { ComponentChildren } from 'preact'
import { formatDate, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { addDays, type LocalDate } from '../../platform/time/local-date.model.ts'
import { DataTable, DownloadLinks, LinksRow, PageHead, Section } from '../../platform/ui/index.ts'
import { periodText } from '../labels.ts'
import { paths, withQuery } from '../paths.ts'
import { ChangeTable, weightText } from './change-table.view.tsx'
import type { ComparableFigure } from './comparable.model.ts'
import type { MunicipalityChange } from './municipality.model.ts'
import type { MunicipalityRecord } from './municipality-record.model.ts'

export type MunicipalityRecordProps = MunicipalityRecord & {
  readonly date: LocalDate
  readonly names: ReadonlyMap<string, string>
  readonly comparable: readonly ComparableFigure[]
  readonly mayAdminister: boolean
}

/** A municipality by one of its numbers: when it was in use, what came before and after, and its people. */
export function MunicipalityView(props: MunicipalityRecordProps) {
  const { municipality, organisation, changes, names, mayAdminister } = props
  return (
    <>
      <PageHead
        title={m.registersMunicipalityTitle({ name: municipality.name, code: municipality.code })}
        lede={ledeOf(props)}
        notes={
          <>
            <a href={paths.organisation(organisation.slug)}>{organisation.name}</a>
            {mayAdminister && (
              <a href={paths.changeMunicipalityCode(municipality.code)}>
                {m.registersMunicipalityChangeCode()}
              </a>
            )}
          </>
        }
      />
      <Population {...props} />
      <Comparable {...props} />
      <Codes {...props} />
      <Section
        title={m.registersMunicipalityReforms()}
        action={mayAdminister && <a href={paths.newReform}>{m.registersMunicipalityNewReform()}</a>}
      >
        {changes.length === 0 ? (
          <p>{m.registersMunicipalityNoReforms()}</p>
        ) : (
          <ChangeTable caption={m.registersMunicipalityReformsCaption()} changes={changes} names={names} />
        )}
      </Section>
    </>
  )
}

/** Says in words whether the number is in use on the date of the page. */
function ledeOf({
  municipality: { during },
  date,
  changes,
  names,
  municipality,
}: MunicipalityRecordProps): string {
  const locale = currentLocale()
  const { from, until } = during
  if (from !== null && from > date) return m.registersMunicipalityBegins({ date: formatDate(from, locale) })
  if (until === null || until > date)
    return from === null
      ? m.registersMunicipalityInUse()
      : m.registersMunicipalityInUseSince({ date: formatDate(from, locale) })
  const went = changes.filter(({ fromCode, onDate }) => fromCode === municipality.code && onDate === until)
  const lastDay = formatDate(addDays(until, -1), locale)
  const to = went.map(({ toCode }) => `${names.get(toCode)} (${toCode})`).join(', ')
  return to === ''
    ? m.registersMunicipalityEnded({ date: lastDay })
    : m.registersMunicipalityEndedInto({ date: lastDay, to })
}

function Population({ population, municipality, mayAdminister }: MunicipalityRecordProps) {
  const locale = currentLocale()
  const add = withQuery(paths.newPopulation, { kommune: municipality.code })
  return (
    <Section
      title={m.registersInhabitants()}
      action={mayAdminister && <a href={add}>{m.registersPopulationNew()}</a>}
    >
      {population.length === 0 ? (
        <p>{m.registersMunicipalityNoPopulation()}</p>
      ) : (
        <>
          <DataTable
            caption={m.registersMunicipalityPopulationCaption({ name: municipality.name })}
            rows={population}
            columns={[
              { key: 'date', head: m.registersDate(), cell: ({ onDate }) => formatDate(onDate, locale) },
              {
                key: 'persons',
                head: m.registersInhabitants(),
                align: 'end',
                strong: true,
                cell: ({ persons }) => formatNumber(persons, locale),
              },
              { key: 'source', head: m.registersSource(), cell: ({ source }) => source },
            ]}
          />
          <DownloadLinks
            csv={withQuery(paths.populationFile('csv'), { kommune: municipality.code })}
            json={withQuery(paths.populationFile('json'), { kommune: municipality.code })}
          />
        </>
      )}
    </Section>
  )
}

/** Figures from before the number, added from the older ones so that they can be compared. */
function Comparable({ comparable, names, municipality }: MunicipalityRecordProps) {
  const locale = currentLocale()
  if (comparable.length === 0) return null
  const reckoned = comparable.some((figure) => figure.reckoned)
  return (
    <Section
      title={m.registersMunicipalityComparable()}
      intro={m.registersMunicipalityComparableText({ name: municipality.name })}
    >
      <DataTable
        caption={m.registersMunicipalityComparableCaption()}
        captionHidden
        wide
        rows={comparable}
        columns={[
          { key: 'date', head: m.registersDate(), cell: ({ onDate }) => formatDate(onDate, locale) },
          {
            key: 'persons',
            head: m.registersInhabitants(),
            align: 'end',
            strong: true,
            cell: ({ persons }) => formatNumber(persons, locale),
          },
          {
            key: 'parts',
            head: m.registersMunicipalityAddedFrom(),
            cell: (figure) => partsText(figure, names),
          },
        ]}
        source={reckoned && m.registersMunicipalityReckoned()}
      />
    </Section>
  )
}

/** "Kristiansand 88 447 + Søgne 11 260" */
const partsText = ({ parts }: ComparableFigure, names: ReadonlyMap<string, string>): string =>
  parts
    .map(({ code, persons, weightMillionths }) => {
      const counted = `${names.get(code)} ${formatNumber(persons, currentLocale())}`
      return weightMillionths === 1_000_000 ? counted : `${weightText(weightMillionths)} × ${counted}`
    })
    .join(' + ')

function Codes({ codes, municipality, organisation }: MunicipalityRecordProps) {
  const sources = [...new Set(codes.map(({ source }) => source).filter(Boolean))]
  const link = (code: string): ComponentChildren =>
    code === municipality.code ? code : <a href={paths.municipality(code)}>{code}</a>
  return (
    <Section title={m.registersMunicipalityCodes()}>
      <DataTable
        caption={m.registersMunicipalityCodesCaption({ name: organisation.name })}
        wide
        rows={codes}
        highlight={({ code }) => codes.length > 1 && code === municipality.code}
        columns={[
          { key: 'code', head: m.registersMunicipalityNumber(), cell: ({ code }) => link(code) },
          { key: 'name', head: m.registersName(), cell: ({ name }) => name },
          { key: 'during', head: m.registersPeriod(), cell: ({ during }) => periodText(during) },
        ]}
        source={sources.length > 0 && m.registersSources({ sources: sources.join('; ') })}
      />
    </Section>
  )
}

type ReformsProps = {
  readonly changes: readonly MunicipalityChange[]
  readonly names: ReadonlyMap<string, string>
  readonly mayAdminister: boolean
}

const additions = () => [
  { text: m.registersMunicipalityNewReform(), href: paths.newReform },
  { text: m.registersImportFile(), href: paths.importMunicipalities },
]

/** Every merger, split and change of number that is known. */
export const Reforms = ({ changes, names, mayAdminister }: ReformsProps) => (
  <>
    <PageHead
      title={m.registersMunicipalityReforms()}
      lede={m.registersMunicipalityReformsLede()}
      notes={mayAdminister && <LinksRow links={additions()} />}
    />
    <div class="section">
      {changes.length === 0 ? (
        <p>{m.registersMunicipalityNoReforms()}</p>
      ) : (
        <ChangeTable caption={m.registersMunicipalityReformsCaption()} changes={changes} names={names} />
      )}
    </div>
  </>
)
