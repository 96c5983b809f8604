import { contentLanguage } from '../../platform/records/content-language.ts'
import { recordPaths } from '../../platform/records/paths.ts'
import type { Cooperation } from '../../platform/tenancy/cooperation.ts'
import { formatDate, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { type Column, DataTable, LinksRow, Note, PageHead, Section } from '../../platform/ui/index.ts'
import type { SharedCost } from '../cooperation/shared-cost.ts'
import { paths } from '../paths.ts'
import type { Source } from './sources.ts'

export type AboutProps = {
  cooperation: Cooperation
  cost: SharedCost | null
  sources: readonly Source[]
  /** The calendar's own date. */
  today: LocalDate
}

/** Where a cooperation's content comes from, and what of it is our own inference or invention. */
export function About({ cooperation, cost, sources, today }: AboutProps) {
  const { slug, name, exampleNote, fictional, pinnedDate, language } = cooperation
  const lang = contentLanguage(language)
  return (
    <>
      <PageHead title={aboutTitle(cooperation)} lede={<AboutLede cooperation={cooperation} />} />
      {exampleNote && (
        <Section title={m.reportsAboutMadeTitle()}>
          <div class="prose">
            <p lang={lang}>{exampleNote}</p>
          </div>
        </Section>
      )}
      {pinnedDate && (
        <Section
          title={m.reportsAboutDateTitle()}
          intro={m.reportsAboutDateText({
            date: formatDate(pinnedDate, currentLocale()),
            example: `?dato=${pinnedDate}`,
          })}
        >
          <LinksRow
            links={[{ text: m.reportsAboutToday(), href: `${paths.cooperation(slug)}?dato=${today}` }]}
          />
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
      <div class="section-body">
        <LinksRow
          label={name}
          links={[
            { text: name, href: paths.cooperation(slug) },
            { text: m.reportsUpcomingLink(), href: recordPaths.calendar(slug) },
            { text: m.reportsOpenDataTitle(), href: paths.openData(slug) },
          ]}
        />
      </div>
    </>
  )
}

/** What it is in a sentence: an example from a day that has been, an invented one, or the cooperation's own purpose. */
function AboutLede({ cooperation }: Pick<AboutProps, 'cooperation'>) {
  const { exampleNote, fictional, pinnedDate, purpose, language } = cooperation
  if (exampleNote && fictional) return <>{m.reportsExampleInvented()}</>
  if (exampleNote && pinnedDate)
    return <>{m.reportsExampleReal({ date: formatDate(pinnedDate, currentLocale()) })}</>
  return <span lang={contentLanguage(language)}>{purpose}</span>
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
