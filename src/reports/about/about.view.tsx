import { contentLanguage } from '../../platform/records/content-language.ts'
import { recordPaths } from '../../platform/records/paths.ts'
import type { Cooperation } from '../../platform/tenancy/cooperation.ts'
import { formatDate, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable, LinksRow, Note, PageHead, Section } from '../../platform/ui/index.ts'
import type { SharedCost } from '../cooperation/shared-cost.ts'
import { paths } from '../paths.ts'
import type { Source } from './sources.ts'

export type AboutProps = { cooperation: Cooperation; cost: SharedCost | null; sources: readonly Source[] }

/** Where a cooperation's content comes from, and what of it is our own inference or invention. */
export function About({ cooperation, cost, sources }: AboutProps) {
  const { slug, name, exampleNote, fictional, pinnedDate, language } = cooperation
  const lang = contentLanguage(language)
  return (
    <>
      <PageHead
        title={aboutTitle(cooperation)}
        lede={
          exampleNote ? (
            <span lang={lang}>{exampleNote}</span>
          ) : (
            <span lang={lang}>{cooperation.purpose}</span>
          )
        }
      />
      {pinnedDate && (
        <Section title={m.reportsAboutDateTitle()}>
          <p>{m.reportsAboutDateText({ date: formatDate(pinnedDate, currentLocale()) })}</p>
          <p>
            <code>?dato={pinnedDate}</code>
          </p>
        </Section>
      )}
      {cost && cost.inferred.length > 0 && (
        <Section title={m.reportsAboutInferredTitle()} intro={m.reportsAboutInferredIntro()}>
          <ul>
            {cost.inferred.map((point) => (
              <li>{inferredText[point]()}</li>
            ))}
          </ul>
          <LinksRow links={[{ text: m.reportsCostLink(), href: cost.href }]} />
        </Section>
      )}
      <Section title={m.reportsAboutSourcesTitle()} intro={fictional ? m.reportsAboutInvented() : undefined}>
        <DataTable
          caption={m.reportsAboutSourcesTitle()}
          captionHidden
          columns={columns(lang)}
          rows={sources}
          empty={<Note>{m.reportsAboutNoSources()}</Note>}
        />
      </Section>
      <LinksRow
        label={name}
        links={[
          { text: name, href: paths.cooperation(slug) },
          { text: m.reportsUpcomingLink(), href: recordPaths.calendar(slug) },
          { text: m.reportsOpenDataTitle(), href: paths.openData(slug) },
        ]}
      />
    </>
  )
}

export const aboutTitle = ({ exampleNote, name }: Pick<Cooperation, 'exampleNote' | 'name'>): string =>
  exampleNote ? m.reportsAboutExample() : m.reportsAbout({ name })

const inferredText: Readonly<Record<SharedCost['inferred'][number], () => string>> = {
  parts: m.reportsInferredParts,
  exemptions: m.reportsInferredExemptions,
  'population-date': m.reportsInferredPopulationDate,
  rounding: m.reportsInferredRounding,
  residual: m.reportsInferredResidual,
}

const columns = (lang: string | undefined): Column<Source>[] => [
  { key: 'name', head: m.reportsAboutSource(), cell: ({ name }) => <span lang={lang}>{name}</span> },
  {
    key: 'records',
    head: m.reportsAboutRecords(),
    align: 'end',
    cell: ({ records }) => formatNumber(records, currentLocale()),
  },
]
