import { setTimeout } from 'node:timers/promises'
import { visitingActor } from '../../platform/auth/actor.ts'
import type { Settings } from '../../platform/config/settings.ts'
import type { Database } from '../../platform/db/index.ts'
import { visibleCooperations } from '../../platform/tenancy/cooperation.ts'
import { today } from '../../platform/time/local-date.model.ts'
import { type Outlook, openOutlook } from './outlook.ts'
import { subjectOfCooperation } from './subject.ts'

type Doors = { readonly database: Database; readonly settings: Pick<Settings, 'dataFolder'> }

/** The first start after pictures have become others waits at most so long for them; later ones find them made. */
const PATIENCE_MS = 2_000

/**
 * Tells the outlook where figures are kept, and begins on the pictures of the published cooperations' municipalities, so
 * that they open at once. Resolves when they are made, or when the program has waited long enough; the making goes on.
 * Missing figures keep nobody from starting.
 */
export async function startOutlook({ database, settings }: Doors): Promise<void> {
  const ours = openOutlook({ dataFolder: settings.dataFolder })
  const warmed = warm(ours, database).catch(() => undefined)
  await Promise.race([warmed, setTimeout(PATIENCE_MS, undefined, { ref: false })])
}

async function warm(ours: Outlook, database: Database): Promise<void> {
  const { set } = await ours.parameters()
  await ours.sweep()
  const day = today(() => new Date())
  const subjects = await database.asActor(visitingActor).read(async (tx) => {
    const found = []
    for (const cooperation of await visibleCooperations(tx)) {
      const date = cooperation.pinnedDate ?? day
      found.push(await subjectOfCooperation(tx, cooperation, { set, seen: { date, today: day } }))
    }
    return found
  })
  for (const { codes } of subjects) if (codes.length > 0) await ours.picture(codes, 60_000)
}
