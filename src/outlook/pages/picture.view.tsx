import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Fact, Facts, LinksRow, Note, PageHead, Section } from '../../platform/ui/index.ts'
import { baseYearOf, figureOf, lastYearOf } from '../data/picture.model.ts'
import { isSmallPlace } from '../data/small-place.model.ts'
import type { IndicatorId } from '../engine/indicator.model.ts'
import { paths } from '../paths.ts'
import { AboutSection } from './about-section.view.tsx'
import { AgesSection } from './ages-section.view.tsx'
import { CareSection } from './care-section.view.tsx'
import { DementiaMapSection, DementiaSection } from './dementia-section.view.tsx'
import { OtherSection } from './other-section.view.tsx'
import { formerInWords, headlineOf, listed } from './outlook-words.ts'
import type { PictureViewProps } from './picture-view-props.ts'
import { PlacesSection } from './places-section.view.tsx'
import { PyramidSection } from './pyramid-section.view.tsx'
import { showCounted, showExpected } from './show-figure.ts'
import { SupportSection } from './support-section.view.tsx'
import { ThreadSection } from './thread-section.view.tsx'
import { headlineYear } from './years.model.ts'

/** The common picture of the challenge: in words, then drawing by drawing, each with its table. */
export function PictureView(props: PictureViewProps) {
  const { subject, picture, thread, whatIf } = props
  const { title, lede } = headlineOf(subject, picture)
  return (
    <>
      <PageHead
        title={title}
        lede={lede}
        notes={<LinksRow links={[{ text: m.outlookReadingTitle(), href: paths.reading(props.selection) }]} />}
      />
      <Facts facts={factsOf(props)} />
      <Cautions {...props} />
      <SupportSection {...props} />
      {whatIf && (
        <Section
          title={m.outlookWhatIfTitle()}
          intro={m.outlookWhatIfIntro()}
          action={<a href={whatIf}>{m.outlookWhatIfLink()}</a>}
        />
      )}
      <PlacesSection {...props} />
      <AgesSection {...props} />
      <OtherSection {...props} />
      <PyramidSection {...props} />
      <DementiaSection {...props} />
      <DementiaMapSection {...props} />
      <CareSection {...props} />
      {thread && <ThreadSection {...thread} />}
      <AboutSection {...props} />
    </>
  )
}

const SHOWN_FIRST = ['population', '80+', 'dementia', 'fteGap'] as const satisfies readonly IndicatorId[]

const labels: Record<(typeof SHOWN_FIRST)[number], (given: { year: number; now: string }) => string> = {
  population: m.outlookFactPopulation,
  '80+': m.outlookFactOld,
  dementia: m.outlookFactDementia,
  fteGap: m.outlookFactGap,
}

function factsOf({ picture }: PictureViewProps): Fact[] {
  const base = baseYearOf(picture)
  const year = headlineYear(base, lastYearOf(picture))
  return SHOWN_FIRST.flatMap((indicator) => {
    const now = figureOf(picture, indicator, base)
    const then = figureOf(picture, indicator, year)
    if (!now || !then) return []
    const before =
      indicator === 'dementia' ? showExpected(indicator, now.p50) : showCounted(indicator, now.p50)
    return [{ value: showExpected(indicator, then.p50), label: labels[indicator]({ year, now: before }) }]
  })
}

/** What the reader must know before reading on: municipalities that have merged, small numbers, what is left out. */
function Cautions({ subject, seenFrom, picture, made }: PictureViewProps) {
  const former = formerInWords(subject.former, subject.places)
  return (
    <div class="stack section">
      {made.invented && (
        <Note title={m.outlookInventedTitle()}>
          <p>{m.outlookInventedText()}</p>
        </Note>
      )}
      {former.length > 0 && (
        <Note title={m.outlookFormerTitle()}>
          <p>
            {seenFrom && `${m.outlookFormerSeen({ date: seenFrom })} `}
            {former.join(' ')} {m.outlookFormerToday({ base: made.base })}
          </p>
        </Note>
      )}
      {subject.without.length > 0 && (
        <Note title={m.outlookWithoutTitle()}>
          <p>{m.outlookWithout({ names: listed(subject.without) })}</p>
        </Note>
      )}
      {isSmallPlace(picture) && (
        <Note title={m.outlookSmallTitle()}>
          <p>
            {m.outlookSmallText({
              people: formatNumber(
                figureOf(picture, 'population', baseYearOf(picture))?.p50,
                currentLocale(),
                { decimals: 0 },
              ),
            })}
          </p>
        </Note>
      )}
    </div>
  )
}
