import { CARE_SOURCES } from '../engine/backtest/care-history.model.ts'
import { type CareService, type UseTrial, useBacktest } from '../engine/backtest/use-backtest.ts'
import { columns } from './columns.ts'

/** What of care was tried, as the rows are named in JSON. */
const NAMES: Readonly<Record<CareService, string>> = {
  home80: 'share of 80+ with home services, %',
  institution: 'residents in institutions',
  homeUsers: 'users of health services at home',
  careFte: 'full-time equivalents in care',
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))

/** The test of the trend of use in JSON; national figures only, whatever population file the rest is about. */
export const useOfCareJson = () => ({
  places: 'nation',
  sources: CARE_SOURCES,
  results: useBacktest().map(({ service, from, to, came, constant, trend, hit }) => ({
    service,
    from,
    to,
    came: round(came, 1),
    constant: round(constant.value, 1),
    constantError: round(constant.error, 2),
    trend: round(trend.value, 1),
    trendError: round(trend.error, 2),
    trendThatHit: round(hit, 2),
  })),
})

/** The same as a table for the terminal, with where it comes from and what it cannot tell. */
export function useOfCareText(): string {
  const head = [
    'use of care, whole country',
    'from',
    'to',
    'came',
    'unchanged',
    'error %',
    'with trend',
    'error %',
  ]
  return [
    columns([[...head, 'would have hit, % a year'], ...useBacktest().map(cellsOf)]),
    '',
    '"unchanged" keeps the use by age of the first year, "with trend" lets it fall as the standing picture does; both on the people who were counted.',
    'There are national figures only, few and from different publications: the trend is rated low.',
    ...CARE_SOURCES,
    '',
  ].join('\n')
}

function cellsOf({ service, from, to, came, constant, trend, hit }: UseTrial): string[] {
  const digits = service === 'home80' ? 1 : 0
  return [
    NAMES[service],
    String(from),
    String(to),
    came.toFixed(digits),
    constant.value.toFixed(digits),
    constant.error.toFixed(1),
    trend.value.toFixed(digits),
    trend.error.toFixed(1),
    hit.toFixed(2),
  ]
}
