import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Definition, Definitions, DownloadLinks, LinksRow, Section } from '../../platform/ui/index.ts'
import { paths } from '../paths.ts'
import { dateOf } from './date-of.ts'
import type { PictureViewProps } from './picture-view-props.ts'

type AboutProps = Pick<PictureViewProps, 'made' | 'selection' | 'subject' | 'counted' | 'other'>

/** Who made the figures, of what, and how to make the same ones again. */
export function AboutSection({ made: figures, selection, subject, counted, other }: AboutProps) {
  const hasOther = other !== undefined
  const { made, base, own, standing } = figures
  const on = dateOf(made.on)
  const sources = [...new Set([...made.sources, ...(counted?.sources ?? [])])]
  const items: Definition[] = [
    {
      term: m.outlookAboutMadeBy(),
      text: own ? m.outlookAboutOwn({ on }) : m.outlookAboutSupplied({ on }),
    },
    {
      term: m.outlookAboutSources(),
      text: (
        <ul lang="en">
          {sources.map((source) => (
            <li>{source}</li>
          ))}
        </ul>
      ),
    },
    {
      term: m.outlookAboutStanding(),
      text: m.outlookAboutStandingText({
        draws: formatNumber(standing.draws, currentLocale()),
        seed: standing.seed,
        base,
        to: standing.to,
      }),
    },
    {
      term: m.outlookAboutVersion(),
      text: m.outlookAboutVersionText({ engine: standing.engine, parameters: standing.parameters }),
    },
    ...(figures.invented ? [{ term: m.outlookInventedTitle(), text: m.outlookInventedText() }] : []),
    ...(hasOther ? [] : [{ term: m.outlookOtherTitle(), text: <NotPulled /> }]),
    { term: m.outlookAboutBands(), text: m.outlookAboutBandsText() },
    { term: m.outlookAboutRounding(), text: m.outlookAboutRoundingText() },
  ]
  return (
    <Section title={m.outlookAboutFigures()} id="om-tallene">
      <div class="stack">
        <Definitions items={items} />
        <LinksRow
          label={m.outlookReadMore()}
          links={[
            { text: m.outlookReadingTitle(), href: paths.reading(selection) },
            { text: m.outlookQualityTitle(), href: paths.quality(selection) },
            { text: m.outlookAssumptionsTitle(), href: paths.assumptions(selection) },
          ]}
        />
        <DownloadLinks
          csv={paths.csv(selection)}
          json={paths.json(selection)}
          more={[{ text: m.outlookApi(), href: paths.api(subject.codes) }]}
        />
      </div>
    </Section>
  )
}

const NotPulled = () => (
  <>
    {m.outlookOtherMissing()} <code>npm run -s samsyn -- data pull</code>
  </>
)
