import { formatDifference, formatMoney, formatPercent } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable, DifferenceBar, Sides } from '../../platform/ui/index.ts'
import type { ComparedShare } from '../compare-shares.model.ts'
import { largestAmount } from '../shares/largest-amount.model.ts'
import type { Answer } from './answer.model.ts'
import type { WhatIfBase } from './what-if-base.model.ts'
import { fateInWords } from './what-if-words.ts'

type ComparisonTableProps = { base: WhatIfBase; answer: Answer }

/** Member by member: what is paid today, what would be paid, and the difference in kroner, per cent and per head. */
export function ComparisonTable({ base, answer }: ComparisonTableProps) {
  const { rows, adopted, alternative, difference } = answer.comparison
  const locale = currentLocale()
  const largest = largestAmount(rows.map((row) => size(row.difference)))
  return (
    <DataTable
      caption={m.economyWhatIfCaption()}
      captionHidden
      columns={columnsOf(base, largest)}
      rows={rows.filter(isTouched)}
      sums={[
        {
          head: m.economySum(),
          cells: [
            { column: 'adopted', text: formatMoney(adopted, locale) },
            { column: 'alternative', text: formatMoney(alternative, locale) },
            { column: 'difference', text: formatDifference(difference, locale) },
          ],
        },
      ]}
      afterSums={rows
        .filter((row) => !isTouched(row))
        .map(({ name }) => ({
          head: name,
          cells: [{ column: 'adopted', text: m.economyPaysNothing(), span: 3 }],
        }))}
      money={{
        answer: 'difference',
        bar: (row) => <BarOf row={row} largest={largest} />,
        summary: (row) => m.economyBecomes({ amount: formatMoney(row.alternative, locale) }),
      }}
    />
  )
}

/** Who pays nothing on either side is in no sum. */
const isTouched = ({ adopted, alternative }: ComparedShare): boolean => adopted !== 0n || alternative !== 0n

const size = (difference: bigint): bigint => (difference < 0n ? -difference : difference)

function columnsOf(base: WhatIfBase, largest: bigint): Column<ComparedShare>[] {
  const locale = currentLocale()
  const counted = base.cost.members.some(({ values }) => values.population)
  const columns: (Column<ComparedShare> | false)[] = [
    {
      key: 'name',
      head: base.municipalities ? m.economyHeadMunicipality() : m.economyHeadParticipant(),
      cell: (row) => <NameCell row={row} />,
    },
    {
      key: 'adopted',
      head: base.adopted ? m.economyHeadAdopted() : m.economyHeadToday(),
      cell: (row) => formatMoney(row.adopted, locale),
      align: 'end',
    },
    {
      key: 'alternative',
      head: m.economyHeadWhatIf(),
      cell: (row) => formatMoney(row.alternative, locale),
      align: 'end',
      strong: true,
    },
    {
      key: 'difference',
      head: m.economyHeadDifference(),
      cell: (row) => formatDifference(row.difference, locale),
      align: 'end',
    },
    {
      key: 'bar',
      head: m.economyHeadLessMore(),
      headView: <Sides less={m.economyLess()} more={m.economyMore()} />,
      cell: (row) => <BarOf row={row} largest={largest} />,
      drawing: true,
    },
    {
      key: 'percent',
      head: m.economyHeadPercent(),
      cell: ({ percent }) => formatPercent(percent, locale, { signed: true }),
      align: 'end',
    },
    counted && {
      key: 'each',
      head: m.economyHeadEachDifference(),
      cell: ({ perInhabitant }) => formatMoney(perInhabitant, locale, { decimals: 2, signed: true }),
      align: 'end',
    },
  ]
  return columns.filter((column) => column !== false)
}

const BarOf = ({ row, largest }: { row: ComparedShare; largest: bigint }) => (
  <DifferenceBar share={Number(row.difference) / Number(largest)} />
)

/** The name, and under it what becomes of the member where it does not stay as it is. */
function NameCell({ row }: { row: ComparedShare }) {
  const fate = fateInWords(row)
  return (
    <>
      {row.name}
      {fate && <span class="history-who">{fate}</span>}
    </>
  )
}
