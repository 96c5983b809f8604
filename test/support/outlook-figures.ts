import { isInvented } from '../../src/outlook/data/invented-place.model.ts'
import { outlook } from '../../src/outlook/data/outlook.ts'
import { subjectOfCooperation } from '../../src/outlook/data/subject.ts'
import { visibleCooperations } from '../../src/platform/tenancy/cooperation.ts'
import { aVisitor } from './cast.ts'
import type { TestDatabase } from './database.ts'
import { exampleDay } from './example-database.ts'

const longest = 120_000

/**
 * Works out the pictures that the examples' pages show, so that no page tells of waiting: one that asks again by itself
 * leaves whoever looks at it from all sides in the middle of looking. Returns what the municipalities are called.
 */
export async function warmFigures(db: TestDatabase): Promise<string[]> {
  const { set } = await outlook().parameters()
  const real = set.places.map(({ code }) => code).filter((code) => !isInvented(code))
  const cooperations = await aVisitor(db.database).read(async (tx) => {
    const found: (readonly string[])[] = []
    for (const cooperation of await visibleCooperations(tx)) {
      const seen = { date: cooperation.pinnedDate ?? exampleDay, today: exampleDay }
      found.push((await subjectOfCooperation(tx, cooperation, { set, seen })).codes)
    }
    return found
  })
  for (const codes of [real, ...cooperations]) if (codes.length > 0) await outlook().picture(codes, longest)
  return set.places.map(({ name }) => name)
}
