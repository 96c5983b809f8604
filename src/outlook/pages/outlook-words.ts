import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { baseYearOf, figureOf, lastYearOf, type Picture } from '../data/picture.model.ts'
import type { FormerPlace, Subject } from '../data/selection.model.ts'
import { showExpected } from './show-figure.ts'
import { headlineYear } from './years.model.ts'

/** "Vennesla", "Vennesla og Iveland", "Vennesla, Iveland og Birkenes". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return m.outlookListed({ first: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' })
}

/** Who a sentence is about: "Vennesla", "kommunene i Knutepunkt Sørlandet", "de fem kommunene". */
export function whoIs({ kind, name, places }: Subject): string {
  if (kind === 'place') return name
  if (kind === 'cooperation') return m.outlookWhoCooperation({ name })
  return places.length > 3
    ? m.outlookWhoSet({ count: places.length })
    : listed(places.map((place) => place.name))
}

export type Headline = { readonly title: string; readonly lede: string }

const one = (value: number) => formatNumber(value, currentLocale(), { decimals: 1 })

/** The answer in words: how many there are to carry, how sure that is, and which way it goes. */
export function headlineOf(subject: Subject, picture: Picture): Headline {
  const year = headlineYear(baseYearOf(picture), lastYearOf(picture))
  const today = figureOf(picture, 'supportRatio', baseYearOf(picture))
  const then = figureOf(picture, 'supportRatio', year)
  if (!today || !then) return { title: subject.name, lede: m.outlookNobodyOld() }
  const who = whoIs(subject)
  const ratio = one(then.p50)
  const now = one(today.p50)
  return {
    title: m.outlookHeadline({ year, who, ratio, now }),
    lede: [
      m.outlookLedeMeaning(),
      m.outlookLedeSpan({ low: one(then.p10), high: one(then.p90) }),
      directionOf(today.p50, then),
    ].join(' '),
  }
}

/** Whether at least nine of ten outcomes point the same way. */
export function directionOf(today: number, { p10, p90 }: { p10: number; p90: number }): string {
  if (p90 < today) return m.outlookDirectionDown()
  if (p10 > today) return m.outlookDirectionUp()
  return m.outlookDirectionOpen()
}

/** True when nine of ten outcomes are below today's: there will be fewer to carry. */
export const isFalling = (picture: Picture): boolean => {
  const today = figureOf(picture, 'supportRatio', baseYearOf(picture))
  const then = figureOf(picture, 'supportRatio', headlineYear(baseYearOf(picture), lastYearOf(picture)))
  return today !== undefined && then !== undefined && then.p90 < today.p50
}

/** How many times as many, in words where there are words for it. */
export function timesAsMany(now: number, then: number): string {
  const times = then / now
  if (times < 0.87) return m.outlookTimesFewer()
  if (!Number.isFinite(times) || times < 1.15) return m.outlookTimesSame()
  if (times < 1.4) return m.outlookTimesMore()
  if (times < 1.75) return m.outlookTimesHalfMore()
  if (times < 2.3) return m.outlookTimesTwice()
  if (times < 2.75) return m.outlookTimesMoreThanTwice()
  return m.outlookTimesThrice()
}

/** What became of municipalities since: one sentence for each of today's that was others before. */
export function formerInWords(former: readonly FormerPlace[], places: Subject['places']): string[] {
  return places.flatMap(({ code, name }) => {
    const olds = former.filter(({ into }) => into.includes(code)).map((old) => old.name)
    const isSame = olds.length === 0 || (olds.length === 1 && olds[0] === name)
    return isSame ? [] : [m.outlookFormerInto({ olds: listed(olds), name })]
  })
}

/** "12 300 i 2040, trolig mellom 11 900 og 12 700". */
export function spanInWords(
  indicator: Parameters<typeof showExpected>[0],
  { p50, p10, p90 }: { p50: number; p10: number; p90: number },
  year: number,
): string {
  return m.outlookSpanInWords({
    value: showExpected(indicator, p50),
    year,
    low: showExpected(indicator, p10),
    high: showExpected(indicator, p90),
  })
}
