import { m } from '../../platform/text/index.ts'
import { Pyramid, type PyramidGroup } from '../../platform/ui/charts/pyramid.view.tsx'
import { ageGroupName } from './pyramid.model.ts'
import type { PyramidData } from './pyramid-data.model.ts'

/** The pyramid of one year, with the base year as marks; drawn on the server and, the same one, in the island. */
export function YearPyramid({ data, year }: { data: PyramidData; year: number }) {
  const [base = year] = data.years
  return (
    <Pyramid
      label={m.outlookPyramidLabel({ year, base })}
      groups={groupsOf(data, year)}
      compare={groupsOf(data, base)}
      most={Math.max(1, ...data.people.flat(2))}
      names={{ men: m.outlookMen(), women: m.outlookWomen(), shown: `${year}`, compared: `${base}` }}
    />
  )
}

function groupsOf({ years, people }: PyramidData, year: number): PyramidGroup[] {
  const groups = people[years.indexOf(year)] ?? []
  return groups.map(([men, women], at) => ({ name: ageGroupName({ from: at * 5 }), men, women }))
}
