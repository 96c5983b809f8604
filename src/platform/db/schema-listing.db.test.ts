import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { schemaListing } from './schema-listing.ts'
import { tableTypes } from './table-types.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

const withoutLayout = (text: string) => text.replace(/[\s,;]+/g, ' ')

test('db/schema.sql is what the migrations make', async () => {
  expect(await schemaListing(db.owner)).toBe(readFileSync('db/schema.sql', 'utf8'))
})

test('the listing is the same every time', async () => {
  expect(await schemaListing(db.owner)).toBe(await schemaListing(db.owner))
})

test('db/tables.ts is what the migrations make', async () => {
  expect(withoutLayout(await tableTypes(db.owner))).toBe(withoutLayout(readFileSync('db/tables.ts', 'utf8')))
})
