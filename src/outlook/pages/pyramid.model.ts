/** Five years of age each, the last one open. */
const GROUP = 5
const OLDEST = 95
const AGES = 106

/** People by five years of age, the youngest first. */
export type AgeGroup = { readonly from: number; readonly men: number; readonly women: number }

/** Gathers 212 cells (men 0..105, then women) into groups of five years up to 90–94, and 95 and older. */
export function ageGroups(cells: readonly number[]): AgeGroup[] {
  return Array.from({ length: OLDEST / GROUP + 1 }, (_, at) => {
    const from = at * GROUP
    const to = from === OLDEST ? AGES : from + GROUP
    const sum = (start: number) =>
      cells.slice(start + from, start + to).reduce((total, people) => total + people, 0)
    return { from, men: sum(0), women: sum(AGES) }
  })
}

export const ageGroupName = ({ from }: Pick<AgeGroup, 'from'>): string =>
  from === OLDEST ? `${from}+` : `${from}–${from + GROUP - 1}`
