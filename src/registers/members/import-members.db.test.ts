import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { fillRegister } from '../filled-register.examples.ts'
import { importSheet, rowByRow } from '../sheets/import-sheet.ts'
import { readSheet } from '../sheets/read-sheet.ts'
import { changeMembership } from './change-membership.ts'
import { type MemberRowInput, memberColumns, memberRow } from './import-members.input.ts'
import { importMember } from './import-members.ts'
import { membersCsv } from './member-file.ts'
import { memberRows } from './member-list.sql.ts'

let db: TestDatabase
let cast: Cast

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await fillRegister(db, cast.fjordvik.id)
})
afterAll(() => db.drop())

/** Sends a file as the page does. */
const send = (bytes: Uint8Array, form: Record<string, string> = {}) =>
  importSheet(
    {
      write: cast.coordinator.write,
      form,
      files: new Map([['file', { name: 'fil.csv', bytes: Buffer.from(bytes) }]]),
    },
    {
      read: (sent) => readSheet(sent, { columns: memberColumns, schema: memberRow }),
      store: rowByRow((tx, row: MemberRowInput) => importMember(tx, cast.fjordvik.id, row)),
    },
  )

const file = (...lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'utf8')

const all = () =>
  cast.coordinator.read((tx) =>
    memberRows(tx, {
      cooperationId: cast.fjordvik.id,
      date: localDate('2020-06-01'),
      q: '',
      filter: null,
      sort: 'name',
      descending: false,
      after: null,
      before: null,
      limit: 50,
    }),
  )

const previewOf = async (bytes: Uint8Array) => {
  const outcome = await send(bytes)
  if (!outcome.ok || outcome.value.kind !== 'preview') throw new Error('no preview')
  return outcome.value.preview
}

describe('a file of members', () => {
  test('that was downloaded from the list changes nothing when it is read back in', async () => {
    const { bad, outcomes } = await previewOf(Buffer.from(membersCsv(await all()), 'utf8'))
    expect(bad).toEqual([])
    expect(outcomes.map(({ did }) => did)).toEqual(['nothing', 'nothing', 'nothing', 'nothing'])
  })

  test('is only looked at until it is confirmed', async () => {
    const bytes = file('navn;slag;deltar_som;med_fra', 'Turlaget;forening;samarbeidspart;1.1.2020')
    const { outcomes, packed } = await previewOf(bytes)
    expect(outcomes).toMatchObject([{ line: 2, did: 'added' }])
    expect(await all()).toHaveLength(4)
    const done = await importSheet(
      { write: cast.coordinator.write, form: { packed, confirm: 'ja' }, files: new Map() },
      {
        read: (sent) => readSheet(sent, { columns: memberColumns, schema: memberRow }),
        store: rowByRow((tx, row: MemberRowInput) => importMember(tx, cast.fjordvik.id, row)),
      },
    )
    expect(done).toEqual({ ok: true, value: { kind: 'done', rows: 1 } })
    expect((await all()).map(({ name }) => name)).toContain('Turlaget')
  })

  test('in Windows-1252 with semicolons is read right, and headers are read as people write them', async () => {
    const bytes = Buffer.from(
      'Navn;Slag;Deltar som;Med fra\r\nBlåbærlaget på Øya;Forening;Medlem;01.03.2017',
      'latin1',
    )
    const { bad, outcomes } = await previewOf(bytes)
    expect(bad).toEqual([])
    expect(outcomes[0]?.cells.navn).toBe('Blåbærlaget på Øya')
  })

  test('with bad cells names each of them, and stores none of the good rows', async () => {
    const before = await all()
    const outcome = await send(
      file(
        'navn,slag,organisasjonsnummer,deltar_som,med_fra,med_til,merknad',
        'Godt lag,forening,,medlem,2020-01-01,,',
        'Ukjent slag,klubb,912345679,medlem,31.02.2020,,',
        'Omvendt,forening,,medlem,2020-01-01,2019-01-01,',
        'Dalen kommune,kommune,,medlem,2018-01-01,,',
        'Nummer,forening,,medlem,2020-01-01,,Ring 13097248022',
      ),
      { confirm: 'ja' },
    )
    if (!outcome.ok || outcome.value.kind !== 'preview') throw new Error('it was imported')
    expect(outcome.value.preview.bad.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'slag', 'word-unknown'],
      [3, 'organisasjonsnummer', 'wrong-check-digit'],
      [3, 'med_fra', 'date-unknown-day'],
      [4, 'med_til', 'period-empty'],
      [5, 'med_fra', 'membership-overlaps'],
      [6, 'merknad', 'identity-number'],
    ])
    expect(await all()).toEqual(before)
  })

  test('that names columns we do not know, or lacks one we need, is refused as a whole', async () => {
    expect(await send(file('navn;farge', 'a;b'))).toMatchObject({
      code: 'sheet-column-unknown',
      details: { column: 'farge' },
    })
    expect(await send(file('navn;slag', 'a;forening'))).toMatchObject({ code: 'sheet-column-missing' })
    expect(await send(file('navn;slag;deltar_som;med_fra'))).toMatchObject({ code: 'sheet-without-rows' })
    expect(await send(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ code: 'csv-not-text' })
    expect(await send(Buffer.alloc(0))).toMatchObject({ code: 'file-missing' })
  })

  test('finds a municipality by its number, even one that lost its zero, and changes only what it tells of', async () => {
    const noted = (await all()).find(({ code }) => code === '9902')
    if (!noted) throw new Error('Dalen is gone')
    const fields = { part: noted.part, roleText: '', position: 2, during: noted.during, source: '' }
    await cast.coordinator.write((tx) =>
      changeMembership(tx, {
        cooperationId: cast.fjordvik.id,
        id: noted.id,
        revision: 1,
        fields: { ...fields, note: 'Beholdes', visibility: 'public' },
      }),
    )
    const bytes = file(
      'navn;slag;kommunenummer;deltar_som;med_fra;rolle',
      'Et annet navn;kommune;9902;medlem;01.03.2017;Ny rolle',
    )
    const done = await send(bytes, { confirm: 'ja' })
    expect(done).toMatchObject({ ok: true, value: { kind: 'done' } })
    const dalen = (await all()).find(({ code }) => code === '9902')
    expect(dalen).toMatchObject({
      name: 'Dalen kommune',
      roleText: 'Ny rolle',
      note: 'Beholdes',
      position: 2,
    })
  })

  test('that was tampered with on its way back is no file', async () => {
    const resend = (packed: string) =>
      importSheet(
        { write: cast.coordinator.write, form: { packed, confirm: 'ja' }, files: new Map() },
        {
          read: () => {
            throw new Error('read')
          },
          store: () => {
            throw new Error('stored')
          },
        },
      )
    expect(await resend('bm90IGd6aXA')).toMatchObject({ code: 'file-missing' })
    expect(await resend('<>')).toMatchObject({ code: 'file-missing' })
  })
})
