import type { Ore } from '../../platform/money/money.model.ts'
import { formatMoney } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { Bar, type Column, DataTable, LinksRow, Section } from '../../platform/ui/index.ts'
import { costTitle } from './fact-words.ts'
import type { CostShare, SharedCost } from './shared-cost.ts'

type CostSectionProps = {
  cost: SharedCost
  /** The language that people wrote the cooperation's texts in, where it is not the page's. */
  lang: string | undefined
}

/** Who pays what: a bar each, the sum, and below it those who contribute in another way. */
export function CostSection({ cost, lang }: CostSectionProps) {
  const { keyTitle, purpose } = cost
  return (
    <Section
      title={costTitle(cost)}
      intro={<span lang={lang}>{[purpose, keyTitle && `${keyTitle}.`].filter(Boolean).join(' ')}</span>}
    >
      {cost.shares.length > 0 ? <CostTable cost={cost} lang={lang} /> : <p>{m.reportsCostUnknown()}</p>}
      <LinksRow links={[{ text: m.reportsCostLink(), href: cost.href }]} />
    </Section>
  )
}

function CostTable({ cost, lang }: CostSectionProps) {
  const payers = cost.shares.filter(({ exempt }) => !exempt)
  const others = cost.shares.filter(({ exempt }) => exempt)
  const [largest = 0n] = payers.map(({ amount }) => amount).toSorted((a, b) => (a > b ? -1 : 1))
  const bar = ({ amount }: CostShare) => <Bar parts={[{ share: partOf(amount, largest) }]} />
  const columns: Column<CostShare>[] = [
    { key: 'name', head: whoPays(cost.shares), cell: ({ name }) => name },
    { key: 'amount', head: m.reportsCostAmount(), align: 'end', cell: ({ amount }) => kroner(amount) },
    { key: 'bar', head: m.reportsCostBar(), drawing: true, cell: bar },
  ]
  return (
    <DataTable
      caption={m.reportsCostCaption({ year: cost.year })}
      captionHidden
      columns={columns}
      rows={payers}
      money={{ answer: 'amount', bar }}
      sums={[{ head: m.reportsCostSum(), cells: [{ column: 'amount', text: kroner(cost.total) }] }]}
      afterSums={others.map(({ name, contribution }) => ({
        head: name,
        cells: [
          {
            column: 'amount',
            text: contribution ? <span lang={lang}>{contribution}</span> : m.reportsCostExempt(),
            span: 2,
          },
        ],
      }))}
    />
  )
}

const kroner = (amount: Ore): string => formatMoney(amount, currentLocale())

/** A part of the largest amount, from 0 to 1: only for drawing. */
const partOf = (amount: Ore, largest: Ore): number =>
  largest === 0n ? 0 : Number((amount * 10_000n) / largest) / 10_000

const whoPays = (shares: readonly CostShare[]): string =>
  shares.every(({ municipality }) => municipality) ? m.reportsMunicipality() : m.reportsMember()
