import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { madeUpParameters } from '../../src/outlook/data/made-up-parameters.examples.ts'
import { openOutlook } from '../../src/outlook/data/outlook.ts'
import { readParameters } from '../../src/outlook/data/parameter-source.ts'
import { writeParameterSet } from '../../src/outlook/engine/parameter-file.model.ts'
import { addCooperation, type Cast, castOf, type Player, signIn, type TestCooperation } from './cast.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { addMembers, addMunicipalities } from './shared-costs.ts'

/** The cast's three municipalities with figures of their own, in a cooperation that is hidden and in one that is not. */
export type OutlookScene = {
  readonly db: TestDatabase
  readonly cast: Cast
  /** A published cooperation with the same members. */
  readonly open: TestCooperation
  readonly openCoordinator: Player
  /** Figures from another file from now on, as after a new fit. */
  moveFiguresOn(): void
  stop(): Promise<void>
}

const municipalities = [
  { code: '9901', slug: 'fjordvik-kommune', name: 'Fjordvik', inhabitants: {} },
  { code: '9902', slug: 'dalen-kommune', name: 'Dalen', inhabitants: {} },
  { code: '9903', slug: 'oygrend-kommune', name: 'Øygrend', inhabitants: {} },
]

export async function outlookScene(): Promise<OutlookScene> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samsyn-outlook-'))
  const file = path.join(folder, 'parameters.json')
  writeFileSync(file, writeParameterSet(madeUpParameters))
  const parameters = async () => ({ ...(await readParameters(file)), own: true })
  openOutlook({ parameters, draws: 100 })
  const db = await createTestDatabase()
  const cast = await castOf(db)
  const open = await addCooperation(db.owner, 'apent', { published: true })
  const openCoordinator = await signIn(db, { name: 'Koordinator', cooperation: open, role: 'coordinator' })
  const ids = await addMunicipalities(cast.administrator, municipalities)
  await addMembers(cast.coordinator, cast.fjordvik, [...ids.values()])
  await addMembers(openCoordinator, open, [...ids.values()])
  return {
    db,
    cast,
    open,
    openCoordinator,
    moveFiguresOn() {
      const older = { ...madeUpParameters, made: { ...madeUpParameters.made, on: '2027-03-02' } }
      const places = older.places.map((place) => ({
        ...place,
        population: place.population.map((p) => p + 1),
      }))
      writeFileSync(file, writeParameterSet({ ...older, places }))
    },
    async stop() {
      await db.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
