import type { LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { slices } from '../../src/app.ts'
import { loadExample } from '../../src/load.ts'
import { openClient } from '../../src/platform/db/index.ts'
import type { ApiRoute, PageRoute } from '../../src/platform/http/route.ts'
import { published } from '../../src/platform/privacy/made-up-numbers.examples.ts'
import { aVisitor, type Player, signIn } from '../support/cast.ts'
import { ourTables } from '../support/catalogue.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type FoundForm, filledBody, findForms, headOf } from '../support/filled-forms.ts'
import { type Site, startSite } from '../support/site.ts'

/*
 * An identity number, as it is and disguised, is written in every text of every form and every body of the API.
 * It must then be nowhere: in no column of any table, no log line, no address and no header.
 */

const number = published.synthetic
const numbers = [
  number,
  `${number.slice(0, 6)} ${number.slice(6)}`,
  `Ring ${number.slice(0, 6)}-${number.slice(6)} i morgen`,
  [...number].join('\u200b'),
  number.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
]

const slug = 'knutepunkt-sorlandet'
let db: TestDatabase
let superuser: pg.Client
let site: Site
let editor: Player
const logged: string[] = []
const answers: LightMyRequestResponse[] = []

beforeAll(async () => {
  db = await createTestDatabase()
  const { database } = db.connections.owner
  superuser = await openClient({ ...inject('testServer').admin, ...(database ? { database } : {}) })
  const complaints: string[] = []
  await loadExample({ owner: db.owner, database: db.database }, `examples/${slug}`, {
    write: () => undefined,
    complain: (text) => void complaints.push(text),
  })
  expect(complaints).toEqual([])
  editor = await anEditor()
  site = await startSite(db, { log: { write: (line) => void logged.push(line) }, demonstration: true })
}, 120_000)
afterAll(async () => {
  await site?.stop()
  await superuser.end()
  await db.drop()
})

async function anEditor(): Promise<Player> {
  const { rows } = await db.owner.query<{ id: string }>(
    'select cooperation_id as id from platform.cooperation where slug = $1',
    [slug],
  )
  const cooperation = { id: rows[0]?.id ?? '', slug }
  return signIn(db, { name: 'Koordinator', cooperation, role: 'coordinator', administrator: true })
}

async function send(sending: Promise<LightMyRequestResponse>): Promise<LightMyRequestResponse> {
  const answer = await sending
  answers.push(answer)
  return answer
}

/** The form as it stood, with each disguise in all written fields, and the bare number in one after the other. */
function variants({ fields, written }: FoundForm): Record<string, string>[] {
  const everywhere = (text: string) => Object.fromEntries(written.map((name) => [name, text]))
  return [
    ...numbers.map((text) => ({ ...fields, ...everywhere(text) })),
    ...written.map((name) => ({ ...fields, [name]: number })),
  ]
}

const postRoutes = (): PageRoute[] =>
  slices.flatMap(({ pages }) => pages).filter(({ method }) => method === 'POST')

const writingRoutes = (): ApiRoute[] =>
  slices.flatMap(({ api }) => api).filter(({ method }) => method !== 'GET')

/** An address of the route, with the number in place of what it names below the cooperation. */
const addressOf = (url: string, text: string) =>
  url.replaceAll(/:(\w+)/g, (_, name) => (name === 'cooperation' ? slug : encodeURIComponent(text)))

test('forms take the number nowhere', async () => {
  const forms = await findForms(site, editor, { from: ['/', `/${slug}`, '/min-side'], most: 150 })
  expect(forms.filter(({ written }) => written.length > 0).length).toBeGreaterThan(2)
  for (const form of forms.filter(({ action }) => !action.includes('logg-ut')))
    for (const fields of variants(form)) await send(site.post(form.action, fields, editor))
  expect(answers.filter(({ statusCode }) => statusCode === 422).length).toBeGreaterThan(10)
}, 300_000)

test('addresses and fields of every form’s route take the number nowhere', async () => {
  const routes = postRoutes().filter(({ url }) => !url.includes('logg-ut') && !url.includes('avslutt'))
  expect(routes.length).toBeGreaterThan(5)
  const names =
    'name navn title tittel text tekst note merknad source kilde purpose formal what slug sprak lenke q person'
  for (const { scope, url } of routes)
    for (const text of numbers) {
      const fields = Object.fromEntries(names.split(' ').map((name) => [name, text]))
      await send(site.post(addressOf(scope === 'site' ? url : `/:cooperation${url}`, text), fields, editor))
    }
}, 120_000)

test('the API takes the number nowhere, and its refusals do not repeat it', async () => {
  expect(writingRoutes().length).toBeGreaterThan(0)
  for (const route of writingRoutes())
    for (const text of numbers) {
      const line = `${route.method} /api/v1${addressOf(route.url, text)}`
      const headers = { 'if-match': '"1"' }
      const answer = await send(site.api(line, filledBody(route, text), { ...editor, headers }))
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.body).not.toContain(text)
    }
}, 120_000)

test('looking for the number leaves no trace of it', async () => {
  const visitor = aVisitor(db.database)
  for (const text of numbers) {
    const q = encodeURIComponent(text)
    for (const address of [
      `/sok?q=${q}`,
      `/${q}`,
      `/${slug}/${q}`,
      `/sprak?valg=${q}&til=/`,
      `/api/v1/search?q=${q}`,
    ])
      for (const player of [editor, visitor]) await send(site.get(address, player))
  }
})

test('afterwards the number is in no answer’s head, no log line and no column of any table', async () => {
  const holds = (text: string) => numbers.some((form) => text.includes(form)) || text.includes(number)
  expect(answers.length).toBeGreaterThan(50)
  expect(answers.filter(({ statusCode }) => statusCode >= 500).map(({ body }) => body.slice(0, 200))).toEqual(
    [],
  )
  expect(answers.map(headOf).filter(holds)).toEqual([])
  expect(logged.length).toBeGreaterThan(50)
  expect(logged.filter(holds)).toEqual([])
  expect(await tablesWith(numbers)).toEqual([])
})

/** Tables with a row that holds one of the texts in any column: as text, inside JSON or lists, or as bytes. */
async function tablesWith(texts: readonly string[]): Promise<string[]> {
  const found: string[] = []
  const wanted = texts.flatMap((text) => [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`])
  for (const { name } of await ourTables(superuser)) {
    const { rows } = await superuser.query(
      `select count(*)::int as held from ${name} as row where row::text like any ($1)`,
      [wanted],
    )
    if (rows[0].held > 0) found.push(name)
  }
  return found
}

test('the search would find it, had it been anywhere', async () => {
  await superuser.query('begin')
  await superuser.query(`update platform.person set name = $1 where id = $2`, [numbers[2], editor.personId])
  expect(await tablesWith(numbers)).toEqual(['platform.person'])
  await superuser.query('rollback')
  await superuser.query('begin')
  await superuser.query('update platform.session set device = $1 where person_id = $2', [
    number,
    editor.personId,
  ])
  expect(await tablesWith(numbers)).toEqual(['platform.session'])
  await superuser.query('rollback')
})
