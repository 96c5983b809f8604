import type { ComponentChildren } from 'preact'
import { contentLanguage } from '../../platform/records/content-language.ts'
import { formatDate, formatNumber, formatPercentWithUnit } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { DataTable, DownloadLinks, Section } from '../../platform/ui/index.ts'
import { nameKindName, partName, periodText } from '../labels.ts'
import type { PartIn } from '../members/membership.model.ts'
import type { MunicipalityChange } from '../municipalities/municipality.model.ts'
import { paths, withQuery } from '../paths.ts'
import type { PopulationFigure } from '../population/population.model.ts'
import type { OrganisationName } from './organisation.model.ts'
import type { OrganisationFacts } from './organisation-facts.model.ts'

/** What it is and was called. */
export const NamesSection = ({
  names,
  action,
}: {
  names: readonly OrganisationName[]
  action?: ComponentChildren
}) => (
  <Section title={m.registersNames()} action={action}>
    <DataTable
      caption={m.registersNames()}
      captionHidden
      rows={names}
      columns={[
        { key: 'name', head: m.registersName(), cell: ({ name }) => name },
        { key: 'kind', head: m.registersKind(), cell: ({ kind }) => nameKindName(kind) },
        { key: 'during', head: m.registersPeriod(), cell: ({ during }) => periodText(during) },
      ]}
    />
  </Section>
)

type CodesProps = Pick<OrganisationFacts, 'codes' | 'changes' | 'codeNames'>

/** Its numbers in official statistics, and what happened to them. */
export function CodesSection({ codes, changes, codeNames }: CodesProps) {
  if (codes.length === 0) return null
  const sources = [...new Set([...codes, ...changes].map(({ source }) => source).filter(Boolean))]
  return (
    <Section title={m.registersMunicipalityNumbers()}>
      <div class="stack">
        <DataTable
          caption={m.registersMunicipalityNumbers()}
          captionHidden
          rows={codes}
          columns={[
            {
              key: 'code',
              head: m.registersMunicipalityNumber(),
              cell: ({ code }) => <a href={paths.municipality(code)}>{code}</a>,
            },
            { key: 'name', head: m.registersName(), cell: ({ name }) => name },
            { key: 'during', head: m.registersPeriod(), cell: ({ during }) => periodText(during) },
          ]}
          source={sources.length > 0 && m.registersSources({ sources: sources.join('; ') })}
        />
        {changes.length > 0 && (
          <ul>
            {changes.map((change) => (
              <li>{changeSentence(change, codeNames)}</li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

/** "1. januar 2020: Søgne (1018) gikk inn i Kristiansand (4204)." */
function changeSentence(change: MunicipalityChange, names: ReadonlyMap<string, string>): string {
  const locale = currentLocale()
  const called = (code: string) => `${names.get(code) ?? ''} (${code})`
  const told = {
    date: formatDate(change.onDate, locale),
    from: called(change.fromCode),
    to: called(change.toCode),
  }
  if (change.weightMillionths === 1_000_000) return m.registersChangeWhole(told)
  const share = formatPercentWithUnit(`${change.weightMillionths / 10_000}`, locale, { decimals: 2 })
  return m.registersChangePart({ ...told, share })
}

/** Inhabitants date by date, with where each figure comes from. */
export function PopulationSection({ population }: { population: readonly PopulationFigure[] }) {
  const locale = currentLocale()
  const [newest] = population
  if (!newest) return null
  const sources = [...new Set(population.map(({ source }) => source))]
  return (
    <Section title={m.registersInhabitants()}>
      <DataTable
        caption={m.registersPopulationCaption()}
        rows={population}
        columns={[
          { key: 'date', head: m.registersDate(), cell: ({ onDate }) => formatDate(onDate, locale) },
          { key: 'code', head: m.registersMunicipalityNumber(), cell: ({ code }) => code },
          {
            key: 'persons',
            head: m.registersInhabitants(),
            align: 'end',
            strong: true,
            cell: ({ persons }) => formatNumber(persons, locale),
          },
        ]}
        source={m.registersSources({ sources: sources.join('; ') })}
      />
      <DownloadLinks
        csv={withQuery(paths.populationFile('csv'), { kommune: newest.code })}
        json={withQuery(paths.populationFile('json'), { kommune: newest.code })}
      />
    </Section>
  )
}

/** The cooperations it takes part in, as far as the reader may know of them. */
export const PartsSection = ({ parts, title }: { parts: readonly PartIn[]; title: string }) =>
  parts.length === 0 ? null : (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        rows={parts}
        columns={[
          {
            key: 'cooperation',
            head: m.registersCooperation(),
            cell: ({ slug, cooperation, membershipId }) => (
              <a href={paths.member(slug, membershipId)}>{cooperation}</a>
            ),
          },
          {
            key: 'part',
            head: m.registersRole(),
            cell: ({ part, roleText, language }) =>
              roleText ? <span lang={contentLanguage(language)}>{roleText}</span> : partName(part),
          },
          { key: 'during', head: m.registersPeriod(), cell: ({ during }) => periodText(during) },
        ]}
      />
    </Section>
  )
