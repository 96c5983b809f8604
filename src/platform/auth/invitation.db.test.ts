import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { openBrowser } from '../../../test/support/form-browser.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { published } from '../privacy/made-up-numbers.examples.ts'
import { platformRoutes } from '../routes.ts'
import { invite } from './invite.cli.ts'

let db: TestDatabase
let cast: Cast
let site: Site
const log: string[] = []

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  site = await startSite(db, { slices: [platformRoutes], log: { write: (line) => log.push(line) } })
})
beforeEach(() => {
  log.length = 0
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

/** Runs the command, and returns what it printed and complained of. */
async function invited(name: string) {
  const said = { link: '', complaint: '', code: -1 }
  said.code = await invite(db.owner, {
    name,
    origin: site.origin,
    io: { write: (text) => (said.link += text), complain: (text) => (said.complaint += text) },
  })
  const url = said.link.trim().replace(site.origin, '')
  return { ...said, url, secret: new URLSearchParams(url.split('?')[1]).get('nokkel') ?? '' }
}

test('a link signs its person in, by a button', async () => {
  const { url, code } = await invited('Kari i Dalen')
  const browser = openBrowser(site)
  const shown = await browser.open(url)
  const answer = await browser.send('/invitasjon')
  const ownPage = await browser.open('/min-side')
  expect({ code, shown: shown.statusCode, answer: answer.statusCode, to: answer.headers.location }).toEqual({
    code: 0,
    shown: 200,
    answer: 303,
    to: '/min-side',
  })
  expect(ownPage.body).toContain('Kari i Dalen')
  expect(ownPage.body).toContain('Du er logget inn.')
  expect(ownPage.body).toContain('Firefox, Linux')
})

test('looking at the link uses nothing up', async () => {
  const { url } = await invited('Ola i Dalen')
  for (const reader of ['a mail scanner', 'a link preview', 'Ola']) {
    expect((await openBrowser(site, reader).open(url)).statusCode).toBe(200)
  }
  const browser = openBrowser(site)
  await browser.open(url)
  expect((await browser.send('/invitasjon')).statusCode).toBe(303)
})

test('a link works once', async () => {
  const { url } = await invited('Liv i Dalen')
  const [first, second] = [openBrowser(site), openBrowser(site)]
  await Promise.all([first.open(url), second.open(url)])
  const answers = await Promise.all([first.send('/invitasjon'), second.send('/invitasjon')])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 410])
  const refused = answers.find(({ statusCode }) => statusCode === 410)
  expect(refused?.body).toContain('Lenken virker ikke lenger')
  expect(refused?.cookies.some(({ name }) => name === 'samsyn')).toBe(false)
})

test('a link is worth nothing after fifteen minutes', async () => {
  const { url } = await invited('Per i Dalen')
  const { rows } = await db.owner.query(
    `select expires_at - created_at = interval '15 minutes' as right_length from platform.invitation
      order by created_at desc limit 1`,
  )
  expect(rows).toEqual([{ right_length: true }])
  await db.owner.query(
    `update platform.invitation set expires_at = now() - interval '1 second' where used_at is null`,
  )
  const browser = openBrowser(site)
  await browser.open(url)
  expect((await browser.send('/invitasjon')).statusCode).toBe(410)
})

test('a link to somebody who has been shut out is refused', async () => {
  const { url } = await invited('Siv i Dalen')
  await db.owner.query(`update platform.person set disabled_at = now() where name = 'Siv i Dalen'`)
  const browser = openBrowser(site)
  await browser.open(url)
  expect((await browser.send('/invitasjon')).statusCode).toBe(410)
  expect(await invited('Siv i Dalen')).toMatchObject({ code: 2, link: '', complaint: /shut out/ })
})

test.each(['', '?nokkel=', '?nokkel=kort', `?nokkel=${'a'.repeat(44)}`, '?nokkel=a&nokkel=b'])(
  'a link that is not whole says so: %s',
  async (query) => {
    const answer = await site.get(`/invitasjon${query}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('Lenken er ikke hel')
  },
)

test('an invented secret signs nobody in', async () => {
  const answer = await site.post('/invitasjon', { nokkel: 'a'.repeat(43) })
  expect(answer.statusCode).toBe(410)
})

test('the secret is in no log line, is told to no other address and is kept by nobody', async () => {
  const { url, secret } = await invited('Åse i Dalen')
  const browser = openBrowser(site)
  const shown = await browser.open(url)
  await browser.send('/invitasjon')
  await site.post('/invitasjon', { nokkel: secret })
  expect(log.length).toBeGreaterThan(3)
  expect(log.join()).not.toContain(secret)
  expect(log.join()).not.toContain('nokkel')
  expect(shown.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
  const { rows } = await db.owner.query(`select * from platform.invitation`)
  expect(JSON.stringify(rows)).not.toContain(secret)
})

test('signing in ends the session that this browser had', async () => {
  const browser = openBrowser(site)
  await browser.open((await invited('Tor i Dalen')).url)
  await browser.send('/invitasjon')
  const before = { token: browser.cookies.get('samsyn') ?? '' }
  const page = await browser.open((await invited('Eli i Dalen')).url)
  expect(page.body).toContain('Du er logget inn som Tor i Dalen nå')
  await browser.send('/invitasjon')
  expect(browser.cookies.get('samsyn')).not.toBe(before.token)
  expect((await browser.open('/min-side')).body).toContain('Eli i Dalen')
  expect((await site.get('/min-side', before)).statusCode).toBe(303)
})

test('a refused link leaves the session that one had', async () => {
  const answer = await site.post('/invitasjon', { nokkel: 'b'.repeat(43) }, cast.observer)
  expect(answer.body).toContain('Du er allerede logget inn')
  expect((await site.get('/min-side', cast.observer)).statusCode).toBe(200)
})

test('somebody new becomes an administrator, somebody known keeps the rights they have', async () => {
  await invited('Ny i Dalen')
  await invited('Koordinator i Fjordvik')
  const { rows } = await db.owner.query(
    `select name, administrator from platform.person where name in ('Ny i Dalen', 'Koordinator i Fjordvik') order by name`,
  )
  expect(rows).toEqual([
    { name: 'Koordinator i Fjordvik', administrator: false },
    { name: 'Ny i Dalen', administrator: true },
  ])
})

test.each(['', '  ', 'x'.repeat(201), `Kari ${published.synthetic}`, 'Samsyn'])(
  'nobody is invited as "%s"',
  async (name) => {
    await db.owner.query(
      `insert into platform.person (id, name, machine)
     values ('00000000-0000-7000-8000-000000000001', 'Samsyn', true) on conflict do nothing`,
    )
    const said = await invited(name)
    expect(said).toMatchObject({ code: 2, link: '' })
    expect(said.complaint).not.toBe('')
  },
)

test('two people with one name are told apart by nobody, so neither gets a link', async () => {
  await db.owner.query(
    `insert into platform.person (id, name) values (gen_random_uuid(), 'Ida'), (gen_random_uuid(), 'Ida')`,
  )
  expect(await invited('Ida')).toMatchObject({ code: 2, link: '', complaint: /2 people/ })
})

test('old links and sessions are forgotten when a link is made', async () => {
  await db.owner.query(`update platform.invitation set expires_at = now() - interval '2 days'`)
  await db.owner.query(
    `update platform.session set ended_at = now() - interval '31 days' where person_id = $1`,
    [cast.leader.personId],
  )
  await invited('Ny i Dalen')
  const { rows } = await db.owner.query(
    `select (select count(*)::integer from platform.invitation) as links,
            (select count(*)::integer from platform.session where person_id = $1) as sessions`,
    [cast.leader.personId],
  )
  expect(rows).toEqual([{ links: 1, sessions: 0 }])
})
