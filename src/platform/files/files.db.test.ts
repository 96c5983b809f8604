import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, castOf, type Player } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { newId } from '../records/new-id.ts'
import { type CheckedFile, checkFile } from './check-file.ts'
import { addFile, type FilePlace, fileById, fileDownload, filesOf, removeFile } from './index.ts'
import { pdfFile, wordFile } from './sent-files.examples.ts'

let db: TestDatabase
let cast: Cast

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
})
afterAll(() => db.drop())

async function checked(name: string, bytes: Buffer): Promise<CheckedFile> {
  const answer = await checkFile({ name, bytes }, 1_000_000)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

const inFjordvik = (visibility: 'public' | 'cooperation' = 'cooperation'): FilePlace => ({
  cooperationId: cast.fjordvik.id,
  visibility,
})

const added = async (name: string, bytes: Buffer, place = inFjordvik()): Promise<string> => {
  const file = await checked(name, bytes)
  return cast.coordinator.write((tx) => addFile(tx, place, file))
}

const reads = (player: Player, id: string) =>
  player.read((tx) => fileById(tx, { cooperationId: cast.fjordvik.id, id }))

test('a file comes out as it went in, with who added it', async () => {
  const bytes = wordFile('Innkalling til Fjordvik')
  const id = await added('Innkalling.docx', bytes)
  const file = await reads(cast.observer, id)
  expect(file?.content.equals(bytes)).toBe(true)
  expect(file).toMatchObject({
    id,
    name: 'Innkalling.docx',
    size: bytes.length,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    visibility: 'cooperation',
    bodyId: null,
    uploadedBy: cast.coordinator.personId,
  })
  expect(file?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(file && fileDownload(file)).toMatchObject({
    kind: 'download',
    fileName: 'Innkalling.docx',
    type: file?.mediaType,
    body: bytes,
  })
})

test('a neighbour, a visitor and a seat holder do not see what is for the cooperation', async () => {
  const id = await added('Internt.pdf', pdfFile())
  for (const player of [cast.neighbourCoordinator, cast.visitor, cast.seatHolder])
    expect(await reads(player, id)).toBeUndefined()
  expect(await cast.neighbourCoordinator.read((tx) => filesOf(tx, cast.fjordvik.id, [id]))).toEqual([])
})

test('facts come in the order that was asked for, without what is gone', async () => {
  const [first, second] = [await added('En.pdf', pdfFile('1')), await added('To.pdf', pdfFile('2'))]
  const found = await cast.observer.read((tx) => filesOf(tx, cast.fjordvik.id, [second, newId(), first]))
  expect(found.map(({ name }) => name)).toEqual(['To.pdf', 'En.pdf'])
  expect(found[0]).not.toHaveProperty('content')
  expect(await cast.observer.read((tx) => filesOf(tx, cast.fjordvik.id, []))).toEqual([])
})

test('an observer adds and removes nothing, and a neighbour finds nothing to remove', async () => {
  const file = await checked('Nei.pdf', pdfFile())
  await expect(cast.observer.write((tx) => addFile(tx, inFjordvik(), file))).rejects.toThrow()
  const at = { cooperationId: cast.fjordvik.id, id: await added('Blir.pdf', pdfFile()) }
  for (const player of [cast.observer, cast.neighbourCoordinator])
    expect(await player.write((tx) => removeFile(tx, at))).toMatchObject({ code: 'file-gone' })
  expect(await reads(cast.leader, at.id)).toBeDefined()
})

test('a removed file is gone with its content, and the history tells what it was', async () => {
  const id = await added('Feil vedlegg.pdf', pdfFile())
  const at = { cooperationId: cast.fjordvik.id, id }
  expect(await cast.leader.write((tx) => removeFile(tx, at))).toEqual({ ok: true, value: null })
  expect(await reads(cast.coordinator, id)).toBeUndefined()
  expect(await cast.leader.write((tx) => removeFile(tx, at))).toMatchObject({ code: 'file-gone' })
  const { rows } = await cast.coordinator.read((tx) =>
    sql<{ action: string; name: string }>`
      select action, coalesce(before, after) ->> 'name' as name from platform.audit_entry
       where subject_id = ${id} order by number`.execute(tx),
  )
  expect(rows).toEqual([
    { action: 'add-file', name: 'Feil vedlegg.pdf' },
    { action: 'remove-file', name: 'Feil vedlegg.pdf' },
  ])
})

test('the database takes no other content than the checksum says, no other kind, and no body without its name', async () => {
  const file = await checked('Ekte.pdf', pdfFile())
  const store = (otherwise: object, place: object = {}) =>
    cast.coordinator.write((tx) =>
      addFile(tx, { ...inFjordvik(), ...place } as FilePlace, { ...file, ...otherwise } as CheckedFile),
    )
  await expect(store({ content: pdfFile('byttet') })).rejects.toThrow('file_is_what_was_sent')
  await expect(store({ mediaType: 'text/html' })).rejects.toThrow('file_is_of_a_known_kind')
  await expect(store({ name: '../x.pdf' })).rejects.toThrow('file_name_is_clean')
  await expect(store({}, { visibility: 'body' })).rejects.toThrow('file_of_a_body_names_it')
})

test('a file of a body is for editors until the body says who sits in it', async () => {
  const file = await checked('Sak.pdf', pdfFile())
  const place: FilePlace = { cooperationId: cast.fjordvik.id, visibility: 'body', bodyId: newId() }
  const id = await cast.coordinator.write((tx) => addFile(tx, place, file))
  expect((await reads(cast.leader, id))?.bodyId).toBe(place.bodyId)
  for (const player of [cast.observer, cast.seatHolder, cast.visitor])
    expect(await reads(player, id)).toBeUndefined()
})
