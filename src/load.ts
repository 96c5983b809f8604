import path from 'node:path'
import type pg from 'pg'
import type { Example } from './load/example.ts'
import { beganAt } from './load/first-day.sql.ts'
import { NotLoaded, problemLine } from './load/problem.ts'
import { putExample } from './load/put-example.ts'
import { addInventedPeople, putParts, removeInventedPeople } from './load/put-people.ts'
import { readExample } from './load/read-example.ts'
import { asMachine } from './platform/auth/machine-session.ts'
import { projectRoot } from './platform/config/project-root.ts'
import type { Settings } from './platform/config/settings.ts'
import type { AsActor, Database } from './platform/db/index.ts'
import { type LocalDate, today } from './platform/time/local-date.model.ts'

type Doors = { readonly owner: pg.Client; readonly database: Database }

type LoadDoors = Doors & {
  /** Whether the invented people come along, who anybody may sign in as while the demonstration is on. */
  readonly demonstration?: boolean
  /** The day that relative dates are counted from; today in Norway when left out. */
  readonly today?: LocalDate
}

type Io = { write(text: string): void; complain(text: string): void }

const examplesOfOurs = ['knutepunkt-sorlandet', 'fjordvik']

/**
 * Loads the cooperation that the files of a folder tell of, or brings it up to date with them; loading twice
 * changes nothing. Every mistake is complained of with its file and line, and then nothing is stored.
 * Returns the exit code: 0, or 2 when the files make no sense.
 */
export async function loadExample(doors: LoadDoors, folder: string, io: Io): Promise<number> {
  try {
    const { name } = await load(doors, folder)
    io.write(`Loaded ${name}\n`)
    return 0
  } catch (fault) {
    if (!(fault instanceof NotLoaded)) throw fault
    for (const problem of fault.problems) io.complain(problemLine(problem))
    return 2
  }
}

/**
 * On the first start, when there is no cooperation yet, loads both examples. Two programs that start at the same
 * time on one database take turns.
 */
export async function loadExamplesOnce({
  owner,
  database,
  settings,
}: Doors & { readonly settings: Pick<Settings, 'demo'> }): Promise<void> {
  await owner.query(`select pg_advisory_lock(hashtextextended('samsyn examples', 0))`)
  try {
    const { rows } = await owner.query('select 1 from platform.cooperation limit 1')
    if (rows.length > 0) return
    for (const name of examplesOfOurs)
      await load({ owner, database, demonstration: settings.demo }, path.join(projectRoot, 'examples', name))
  } finally {
    await owner.query(`select pg_advisory_unlock(hashtextextended('samsyn examples', 0))`)
  }
}

function load(doors: LoadDoors, folder: string): Promise<{ readonly name: string }> {
  return asMachine(doors.owner, async (machine) => {
    const actor = doors.database.asActor(machine)
    const example = await readAsFirstTime(actor, folder, doors.today ?? today(() => new Date()))
    await store(doors, actor, example)
    return { name: example.cooperation.value.name }
  })
}

/** Relative dates are counted from the day it was loaded first, so that loading again later changes nothing. */
async function readAsFirstTime(actor: AsActor, folder: string, day: LocalDate): Promise<Example> {
  const example = await readExample(folder, day)
  const began = await actor.read((tx) => beganAt(tx, example.cooperation.value.slug))
  const first = began && today(() => began)
  return first && first < day ? readExample(folder, first) : example
}

async function store({ owner, demonstration }: LoadDoors, actor: AsActor, example: Example): Promise<void> {
  const added = demonstration ? await addInventedPeople(owner, example) : new Set<string>()
  try {
    await actor.write(async (tx) => {
      const place = await putExample(tx, example)
      await putParts(tx, example, { place, added })
    })
  } catch (cause) {
    await removeInventedPeople(owner, example, added)
    throw cause
  }
}
