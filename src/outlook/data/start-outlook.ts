import { visitingActor } from '../../platform/auth/actor.ts'
import type { Settings } from '../../platform/config/settings.ts'
import type { Database } from '../../platform/db/index.ts'
import { visibleCooperations } from '../../platform/tenancy/cooperation.ts'
import { today } from '../../platform/time/local-date.model.ts'
import { type Outlook, openOutlook } from './outlook.ts'
import { subjectOfCooperation } from './subject.ts'

type Doors = { readonly database: Database; readonly settings: Pick<Settings, 'dataFolder'> }

/**
 * Tells the outlook where figures are kept, and begins on the pictures of the published cooperations' municipalities,
 * so that they open at once. The program does not wait for it, and starts even if figures are missing.
 */
export function startOutlook({ database, settings }: Doors): void {
  const ours = openOutlook({ dataFolder: settings.dataFolder })
  void warm(ours, database).catch(() => undefined)
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
