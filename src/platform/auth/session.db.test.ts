import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Cast, castOf, type Player } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { openBrowser } from '../../../test/support/form-browser.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { newId } from '../records/new-id.ts'
import { platformRoutes } from '../routes.ts'
import { sessionHashOf } from './actor.ts'

let db: TestDatabase
let cast: Cast
let site: Site

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  site = await startSite(db, { slices: [platformRoutes] })
})
beforeEach(async () => {
  await db.owner.query(`delete from platform.session where device <> ''`)
  await db.owner.query(
    `update platform.session set ended_at = null, last_seen_at = now(), expires_at = now() + interval '1 hour'`,
  )
  await db.owner.query('update platform.person set disabled_at = null, language = null')
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

/** Whether this session still opens the own page. */
const isSignedIn = async (player: { token: string }) =>
  (await site.get('/min-side', player)).statusCode === 200

/** Another session of the same person. */
async function anotherSession({ personId }: Player, device = 'Safari, iPhone') {
  const session = { id: newId(), token: `another-${newId()}` }
  await db.owner.query(
    `insert into platform.session (token_hash, id, person_id, expires_at, device)
     values ($1, $2, $3, now() + interval '1 hour', $4)`,
    [Buffer.from(sessionHashOf(session.token), 'hex'), session.id, personId, device],
  )
  return session
}

const sessionIdOf = ({ actor }: Player) => (actor.kind === 'person' ? actor.sessionId : '')
const changeSession = (player: Player, change: string) =>
  db.owner.query(`update platform.session set ${change} where id = $1`, [sessionIdOf(player)])

test('signing out ends the session: its token opens nothing afterwards', async () => {
  const answer = await site.post('/logg-ut', {}, cast.observer)
  expect(answer.statusCode).toBe(303)
  expect(answer.cookies.find(({ name }) => name === 'samsyn')).toMatchObject({ value: '' })
  expect(await isSignedIn(cast.observer)).toBe(false)
})

test('signing out says so on the next page, once', async () => {
  const browser = openBrowser(site)
  const { statusCode } = await browser.open('/personvern')
  expect(statusCode).toBe(200)
  const out = await site.post('/logg-ut', {}, cast.observer)
  const said = out.cookies.find(({ name }) => name === 'samsyn-status')?.value ?? ''
  const next = await site.app.inject({ url: '/personvern', cookies: { 'samsyn-status': said } })
  expect(next.body).toContain('Du er logget ut.')
  expect(next.cookies.find(({ name }) => name === 'samsyn-status')).toMatchObject({ value: '' })
})

test('somebody whose session is over may still ask to be signed out', async () => {
  await changeSession(cast.observer, 'ended_at = now()')
  expect((await site.post('/logg-ut', {}, cast.observer)).statusCode).toBe(303)
})

test('a session ends after eight hours without use', async () => {
  await changeSession(cast.observer, `last_seen_at = now() - interval '7 hours 59 minutes'`)
  expect(await isSignedIn(cast.observer)).toBe(true)
  await changeSession(cast.leader, `last_seen_at = now() - interval '8 hours 1 second'`)
  expect(await isSignedIn(cast.leader)).toBe(false)
})

test('a session ends at its time, however much it is used', async () => {
  await changeSession(cast.observer, `expires_at = now() - interval '1 second'`)
  expect(await isSignedIn(cast.observer)).toBe(false)
})

test('a session in use is kept awake, and no reader waits for it', async () => {
  await changeSession(cast.observer, `last_seen_at = now() - interval '2 hours'`)
  await site.get('/personvern', cast.observer)
  await expect
    .poll(async () => {
      const { rows } = await db.owner.query(
        `select last_seen_at > now() - interval '1 minute' as awake from platform.session where id = $1`,
        [sessionIdOf(cast.observer)],
      )
      return rows[0].awake
    })
    .toBe(true)
})

test('a session that was seen within the minute is not written again', async () => {
  const seen = `select last_seen_at, xmin::text from platform.session where id = '${sessionIdOf(cast.observer)}'`
  const before = await db.owner.query(seen)
  for (let visit = 0; visit < 5; visit++) await site.get('/min-side', cast.observer)
  expect((await db.owner.query(seen)).rows).toEqual(before.rows)
})

test('somebody who has been shut out loses every session at once', async () => {
  const phone = await anotherSession(cast.observer)
  await db.owner.query('update platform.person set disabled_at = now() where id = $1', [
    cast.observer.personId,
  ])
  expect([await isSignedIn(cast.observer), await isSignedIn(phone)]).toEqual([false, false])
})

test.each(['', 'x', 'x'.repeat(200), '%00', "' or true --"])(
  'the token "%s" signs nobody in',
  async (token) => {
    expect(await isSignedIn({ token })).toBe(false)
  },
)

test('the own page lists open sessions and marks this one', async () => {
  await anotherSession(cast.observer, 'Safari, iPhone')
  const ended = await anotherSession(cast.observer, 'Chrome, Windows')
  await db.owner.query('update platform.session set ended_at = now() where id = $1', [ended.id])
  const { body } = await site.get('/min-side', cast.observer)
  expect(body).toContain('Safari, iPhone')
  expect(body).not.toContain('Chrome, Windows')
  expect(body.match(/denne økten/g)).toHaveLength(1)
})

test('the own page of an administrator lists own sessions only', async () => {
  await anotherSession(cast.observer, 'Safari, iPhone')
  expect((await site.get('/min-side', cast.administrator)).body).not.toContain('Safari, iPhone')
})

test('one session elsewhere can be ended', async () => {
  const phone = await anotherSession(cast.observer)
  const answer = await site.post('/min-side/okter/avslutt', { okt: phone.id }, cast.observer)
  expect(answer.headers.location).toBe('/min-side')
  expect([await isSignedIn(cast.observer), await isSignedIn(phone)]).toEqual([true, false])
})

test('ending this very session is signing out', async () => {
  const answer = await site.post(
    '/min-side/okter/avslutt',
    { okt: sessionIdOf(cast.observer) },
    cast.observer,
  )
  expect(answer.headers.location).toBe('/')
  expect(await isSignedIn(cast.observer)).toBe(false)
})

test("nobody ends another person's session, an administrator as little as a neighbour", async () => {
  for (const stranger of [cast.neighbourCoordinator, cast.administrator, cast.coordinator]) {
    const answer = await site.post('/min-side/okter/avslutt', { okt: sessionIdOf(cast.observer) }, stranger)
    expect(answer.statusCode).toBe(404)
  }
  expect(await isSignedIn(cast.observer)).toBe(true)
})

test.each(['', 'not-an-id', '------------------------------------', "' or true --"])(
  'a session that is called "%s" is not there',
  async (okt) => {
    expect((await site.post('/min-side/okter/avslutt', { okt }, cast.observer)).statusCode).toBe(404)
  },
)

test('all other sessions can be ended at once, and nobody else is touched', async () => {
  const others = [await anotherSession(cast.observer), await anotherSession(cast.observer)]
  await site.post('/min-side/okter/avslutt-andre', {}, cast.observer)
  expect(await isSignedIn(cast.observer)).toBe(true)
  expect(await Promise.all(others.map(isSignedIn))).toEqual([false, false])
  expect(await isSignedIn(cast.leader)).toBe(true)
})

test('the own page names roles and where they are held', async () => {
  const { body } = await site.get('/min-side', cast.coordinator)
  expect(body).toContain('Koordinator')
  expect(body).toContain('href="/fjordvik"')
  expect(body).not.toContain('nabolaget')
})

test('the chosen language follows the person, and holds in this browser at once', async () => {
  const answer = await site.post('/min-side/sprak', { sprak: 'nn' }, cast.observer)
  expect(answer.cookies.find(({ name }) => name === 'samsyn-language')).toMatchObject({
    value: 'nn',
    maxAge: 31_536_000,
  })
  expect((await site.get('/min-side', cast.observer)).body).toContain('<html lang="nn"')
  expect((await site.get('/min-side', cast.leader)).body).toContain('<html lang="nb"')
})

test('a language that there is not is not chosen', async () => {
  expect((await site.post('/min-side/sprak', { sprak: 'se' }, cast.observer)).statusCode).toBe(404)
})

test("the program's role cannot read what a session or a link is opened with, nor touch anybody else's", async () => {
  const refused = [
    () => cast.administrator.read((tx) => sql`select token_hash from platform.session`.execute(tx)),
    () => cast.administrator.read((tx) => sql`select * from platform.invitation`.execute(tx)),
    () => cast.administrator.write((tx) => sql`insert into platform.invitation default values`.execute(tx)),
    () => cast.administrator.write((tx) => sql`update platform.session set expires_at = now()`.execute(tx)),
    () => cast.administrator.write((tx) => sql`delete from platform.session`.execute(tx)),
  ]
  for (const attempt of refused) await expect(attempt()).rejects.toMatchObject({ code: '42501' })
  const { numAffectedRows } = await cast.neighbourCoordinator.write((tx) =>
    sql`update platform.session set ended_at = now() where id = ${sessionIdOf(cast.observer)}`.execute(tx),
  )
  expect(numAffectedRows).toBe(0n)
  const { rows } = await cast.visitor.read((tx) => sql`select id from platform.session`.execute(tx))
  expect(rows).toEqual([])
})

const posted = [
  '/logg-ut',
  '/min-side/sprak',
  '/min-side/okter/avslutt',
  '/min-side/okter/avslutt-andre',
  '/invitasjon',
  '/logg-inn/demonstrasjon',
]

test('every posted address of this room is in the list that follows', () => {
  const addresses = platformRoutes.pages.filter(({ method }) => method === 'POST').map(({ url }) => url)
  expect(addresses).toEqual(expect.arrayContaining(posted))
})

test.each(posted)(
  '%s refuses a form without its token, with a wrong one, and from another site',
  async (url) => {
    const cookies = { ...site.sessionCookie(cast.observer), 'samsyn-form': 'b'.repeat(24) }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const withoutCookie = await site.app.inject({
      method: 'POST',
      url,
      cookies: site.sessionCookie(cast.observer),
      headers,
    })
    const withoutToken = await site.app.inject({ method: 'POST', url, cookies, headers })
    const wrongToken = await site.app.inject({
      method: 'POST',
      url,
      cookies,
      headers,
      payload: '_csrf=abc-def',
    })
    const token = await site.get('/dev/skjemamerke', cast.observer)
    const elsewhere = await site.app.inject({
      method: 'POST',
      url,
      cookies: { ...site.sessionCookie(cast.observer), 'samsyn-form': token.cookies[0]?.value ?? '' },
      headers: { ...headers, origin: 'https://elsewhere.example' },
      payload: `_csrf=${token.json().token}`,
    })
    expect([withoutCookie, withoutToken, wrongToken, elsewhere].map(({ statusCode }) => statusCode)).toEqual([
      403, 403, 403, 403,
    ])
    expect(await isSignedIn(cast.observer)).toBe(true)
  },
)

test('nothing of this is done by looking: posted addresses do not answer to GET', async () => {
  for (const url of posted.filter((url) => url !== '/invitasjon'))
    expect((await site.get(url, cast.observer)).statusCode).toBe(404)
  expect(await isSignedIn(cast.observer)).toBe(true)
})
