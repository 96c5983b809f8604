import { Legend } from '../table/legend.view.tsx'

/** People of five years of age, the youngest group first in a list. */
export type PyramidGroup = { name: string; men: number; women: number }

export type PyramidProps = {
  /** What is drawn, for those who do not see it. */
  label: string
  groups: readonly PyramidGroup[]
  /** The same groups in the year to compare with: drawn as an outline. */
  compare: readonly PyramidGroup[]
  /** The longest bar in any year, so that the drawing keeps its scale as the years go. */
  most: number
  names: { men: string; women: string; shown: string; compared: string }
}

/** Room in the middle for the ages, in per cent of the width. */
const MIDDLE = 16
const SIDE = (100 - MIDDLE) / 2

const width = (people: number, most: number) => (most > 0 ? (SIDE * people) / most : 0)
const percent = (share: number) => `${Math.round(share * 100) / 100}%`

/** Men to the left, women to the right, the oldest on top. */
export function Pyramid({ label, groups, compare, most, names }: PyramidProps) {
  const rows = groups.toReversed().map((group, at) => ({ group, before: compare[groups.length - 1 - at] }))
  return (
    <div class="pyramid">
      <Legend
        items={[
          { key: 'second', text: names.shown },
          { key: 'outline', text: names.compared },
        ]}
      />
      <div class="pyramid-sides" aria-hidden="true">
        <span>{names.men}</span>
        <span>{names.women}</span>
      </div>
      <svg class="pyramid-drawing" role="img" aria-label={label}>
        {rows.map(({ group, before }, at) => (
          <Row group={group} before={before} most={most} place={{ at, of: rows.length }} />
        ))}
      </svg>
    </div>
  )
}

type RowProps = {
  group: PyramidGroup
  before: PyramidGroup | undefined
  most: number
  place: { at: number; of: number }
}

function Row({ group, before, most, place: { at, of } }: RowProps) {
  const y = percent((100 * at) / of)
  const height = percent(100 / of)
  return (
    <svg y={y} height={height} width="100%" overflow="visible" aria-hidden="true">
      <Side people={group.men} before={before?.men} most={most} left />
      <Side people={group.women} before={before?.women} most={most} />
      <text class="chart-tick" x="50%" y="50%" dy="0.35em" text-anchor="middle">
        {group.name}
      </text>
    </svg>
  )
}

type SideProps = { people: number; before: number | undefined; most: number; left?: boolean }

/** The bar, and a stroke where it ended in the year compared with. */
function Side({ people, before, most, left }: SideProps) {
  const long = width(people, most)
  const start = left ? SIDE - long : SIDE + MIDDLE
  const then = before === undefined ? undefined : width(before, most)
  const mark = then === undefined ? undefined : percent(left ? SIDE - then : SIDE + MIDDLE + then)
  return (
    <>
      <rect class="bar-second" x={percent(start)} width={percent(long)} y="12%" height="76%" />
      {mark && <line class="pyramid-mark" x1={mark} x2={mark} y1="0" y2="100%" />}
    </>
  )
}
