import { formatPercent } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { BarChart } from '../../platform/ui/index.ts'
import type { CostShares } from '../cost-share.model.ts'
import { formatDecimal } from '../fraction.model.ts'
import { partHead } from '../words/part-words.ts'
import { nameHead, tones } from './shares-table.view.tsx'
import type { Sharing } from './sharing.model.ts'

/** What each share is made of, the largest first. */
export function SharesBars({ sharing, shares }: { sharing: Sharing; shares: CostShares }) {
  const paying = shares.shares
    .filter(({ exempt }) => !exempt)
    .toSorted((a, b) => Number(b.rounded - a.rounded))
  return (
    <BarChart
      caption={m.economyBarsCaption()}
      nameHead={nameHead(sharing)}
      valueHead={m.economyThousandKroner()}
      series={seriesOf(sharing)}
      bars={paying.map(({ name, parts, rounded }) => ({
        name,
        parts: gathered(parts.map(({ shown }) => Number(shown))),
        value: formatPercent(
          formatDecimal({ numerator: rounded, denominator: 100_000n }, 1),
          currentLocale(),
        ),
      }))}
    />
  )
}

/** There are as many series as colours; what comes after them is drawn together as the last. */
function seriesOf({ key: { parts } }: Sharing) {
  return parts.slice(0, tones.length).map((part, index) => ({
    name: index === tones.length - 1 && parts.length > tones.length ? m.economyOtherParts() : partHead(part),
    tone: tones[index] ?? 'measured',
  }))
}

function gathered(amounts: readonly number[]): number[] {
  const last = tones.length - 1
  if (amounts.length <= tones.length) return [...amounts]
  return [...amounts.slice(0, last), amounts.slice(last).reduce((sum, amount) => sum + amount, 0)]
}
