import { formatDate, formatMoney, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { Fact } from '../../platform/ui/index.ts'
import type { KeyFigures } from './key-figures.ts'
import type { SharedCost } from './shared-cost.ts'

/** The few figures that say how big a cooperation is: members, inhabitants, cost, and when it began. */
export function factsOf({ parties, inhabitants, cost }: KeyFigures, foundedYear: number | null): Fact[] {
  const locale = currentLocale()
  const members = parties.filter(({ part }) => part === 'member')
  const municipal = members.every(({ kind }) => kind === 'municipality')
  return [
    {
      value: formatNumber(members.length, locale),
      label: municipal
        ? m.reportsFactMunicipalities({ count: members.length })
        : m.reportsFactMembers({ count: members.length }),
    },
    ...(inhabitants
      ? [
          {
            value: formatNumber(inhabitants.persons, locale),
            label: m.reportsFactInhabitants({ date: formatDate(inhabitants.date, locale) }),
          },
        ]
      : []),
    ...(cost
      ? [{ value: m.reportsKroner({ amount: formatMoney(cost.total, locale) }), label: costLabel(cost) }]
      : []),
    ...(foundedYear ? [{ value: `${foundedYear}`, label: m.reportsFactFounded() }] : []),
  ]
}

const costLabel = ({ status, year }: SharedCost): string =>
  isOpen(status) ? m.reportsFactBudgetOpen({ year }) : m.reportsFactBudget({ year })

const isOpen = (status: SharedCost['status']) => status === 'draft' || status === 'proposed'

/** "Hvem betaler hva i 2017", or what it would be by a budget that is not adopted yet. */
export const costTitle = ({ status, year }: Pick<SharedCost, 'status' | 'year'>): string =>
  isOpen(status) ? m.reportsCostTitleOpen({ year }) : m.reportsCostTitle({ year })

/** A number up to twelve as a word, larger ones in figures. */
export const numberWord = (count: number): string =>
  m.reportsNumber({ count: `${count}`, figure: formatNumber(count, currentLocale()) })

/** "seks kommuner", or "seks deltakere" where not all who pay are municipalities. */
export function payersInWords({ shares }: SharedCost): string {
  const payers = shares.filter(({ exempt }) => !exempt)
  const given = { count: payers.length, number: numberWord(payers.length) }
  return payers.every(({ municipality }) => municipality)
    ? m.reportsPayingMunicipalities(given)
    : m.reportsPayers(given)
}
