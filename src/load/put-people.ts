import type pg from 'pg'
import { recordChange } from '../platform/audit/record-change.ts'
import type { WriteTx } from '../platform/db/index.ts'
import { putTask } from '../platform/records/index.ts'
import { putPersonRole } from '../registers/index.ts'
import type { Example } from './example.ts'
import { exampleId } from './example-id.ts'
import type { Place } from './place.ts'
import { acceptedOr } from './put-or-stop.ts'
import { cardId } from './put-thread.ts'
import type { PeopleFile } from './thread.input.ts'

const personId = (slug: string, key: string) => exampleId(slug, `person/${key}`)

/**
 * Adds the invented people, who may be signed in as: a right that only the owner's connection can give. Returns
 * the keys of those who were not there before.
 */
export async function addInventedPeople(
  owner: pg.ClientBase,
  { people, cooperation }: Example,
): Promise<ReadonlySet<string>> {
  const added = new Set<string>()
  for (const { key, name, language } of people?.value.people ?? []) {
    const { rowCount } = await owner.query(
      `insert into platform.person (id, name, language, demonstration) values ($1, $2, $3, true)
           on conflict (id) do nothing`,
      [personId(cooperation.value.slug, key), name, language],
    )
    if (rowCount === 1) added.add(key)
  }
  return added
}

/** Takes the invented people out again, when their parts could not be given. */
export async function removeInventedPeople(
  owner: pg.ClientBase,
  { cooperation }: Example,
  keys: ReadonlySet<string>,
): Promise<void> {
  await owner.query('delete from platform.person where id = any ($1::uuid[])', [
    [...keys].map((key) => personId(cooperation.value.slug, key)),
  ])
}

/** Gives those who are new their parts and their tasks. Those who were there may have other parts by now. */
export async function putParts(
  tx: WriteTx,
  { people }: Example,
  { place, added }: { readonly place: Place; readonly added: ReadonlySet<string> },
): Promise<void> {
  for (const [index, person] of (people?.value.people ?? []).entries()) {
    if (!people || !added.has(person.key)) continue
    const put = await putPersonRole(tx, {
      cooperationId: place.cooperation.id,
      personId: personId(place.cooperation.slug, person.key),
      name: person.name,
      language: person.language,
      role: person.role,
      organisationId: place.organisations.get(person.organisation ?? '') ?? null,
      during: { from: person.since, until: null },
    })
    acceptedOr(put, people, ['people', index])
    await putTasks(tx, person, place)
  }
}

type PersonInFile = PeopleFile['people'][number]

async function putTasks(tx: WriteTx, { key, tasks }: PersonInFile, { cooperation }: Place): Promise<void> {
  if (tasks.length === 0) return
  const owner = personId(cooperation.slug, key)
  for (const [index, { card, what, on, visibility }] of tasks.entries())
    await putTask(tx, {
      cooperationId: cooperation.id,
      id: exampleId(cooperation.slug, `task/${key}/${index + 1}`),
      recordId: cardId(cooperation.slug, card),
      personId: owner,
      what,
      onDate: on,
      visibility,
    })
  await recordChange(tx, {
    cooperationId: cooperation.id,
    action: 'load-tasks',
    subjectKind: 'person',
    subjectId: owner,
    before: null,
    after: { tasks: tasks.map(({ what }) => what) },
  })
}
