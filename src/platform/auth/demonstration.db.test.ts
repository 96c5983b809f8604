import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, castOf, type Player, type TestCooperation } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { openBrowser } from '../../../test/support/form-browser.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { platformRoutes } from '../routes.ts'
import { endDemonstrationSessions } from './old-sessions.ts'

let db: TestDatabase
let cast: Cast
let open: Site
let closed: Site

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await makeFictional(cast.fjordvik)
  await offer(cast.coordinator, cast.observer)
  open = await startSite(db, { slices: [platformRoutes], demonstration: true })
  closed = await startSite(db, { slices: [platformRoutes], demonstration: false })
})
afterAll(async () => {
  await open.stop()
  await closed.stop()
  await db.drop()
})

async function makeFictional({ id }: TestCooperation) {
  await db.owner.query('begin')
  await db.owner.query(`select set_config('samsyn.audited', $1, true)`, [id])
  await db.owner.query(
    'update platform.cooperation set fictional = true, published = true where cooperation_id = $1',
    [id],
  )
  await db.owner.query('commit')
}

const offer = (...people: Player[]) =>
  db.owner.query('update platform.person set demonstration = true where id = any ($1)', [
    people.map(({ personId }) => personId),
  ])

test('while the demonstration is on, the sign-in page offers the fictional people with their roles', async () => {
  const { body } = await open.get('/logg-inn')
  expect(body).toContain('Logg inn som Koordinator i Fjordvik')
  expect(body).toContain('Logg inn som Observatør i Fjordvik')
  expect(body).not.toContain('Logg inn som Leder i Fjordvik')
})

test('one button, and one is somebody else, in their cooperation', async () => {
  const browser = openBrowser(open)
  await browser.open('/logg-inn')
  const answer = await browser.send('/logg-inn/demonstrasjon', { person: cast.coordinator.personId })
  expect(answer.headers.location).toBe('/fjordvik')
  expect((await browser.open('/min-side')).body).toContain('Koordinator i Fjordvik')
})

test('the way in from a page leads back to it', async () => {
  expect((await open.get('/personvern?a=1')).body).toContain('href="/logg-inn?til=%2Fpersonvern%3Fa%3D1"')
  expect((await open.get('/logg-inn?til=%2Fpersonvern')).body).not.toContain('"/logg-inn?til=')
  expect((await open.get('/invitasjon?nokkel=abc')).body).not.toContain('/logg-inn?til=')
})

test('each button of the page works, since all carry one token', async () => {
  const browser = openBrowser(open)
  await browser.open('/logg-inn')
  const first = await browser.send('/logg-inn/demonstrasjon', { person: cast.observer.personId })
  expect(first.statusCode).toBe(303)
})

test('becoming another person ends the session before', async () => {
  const browser = openBrowser(open)
  await browser.open('/logg-inn')
  await browser.send('/logg-inn/demonstrasjon', { person: cast.coordinator.personId })
  const before = { token: browser.cookies.get('samsyn') ?? '' }
  await browser.open('/logg-inn')
  await browser.send('/logg-inn/demonstrasjon', { person: cast.observer.personId })
  expect((await open.get('/min-side', before)).statusCode).toBe(303)
  expect((await browser.open('/min-side')).body).toContain('Observatør i Fjordvik')
})

test('whoever was on the way somewhere comes there', async () => {
  const browser = openBrowser(open)
  const turnedAway = await browser.open('/min-side?fra=her')
  expect(turnedAway.headers.location).toBe('/logg-inn?til=%2Fmin-side%3Ffra%3Dher')
  await browser.open(String(turnedAway.headers.location))
  const answer = await browser.send('/logg-inn/demonstrasjon', { person: cast.coordinator.personId })
  expect(answer.headers.location).toBe('/min-side?fra=her')
})

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/logg-inn',
  'javascript:alert(1)',
])('nobody is sent on to %s', async (til) => {
  const answer = await open.post('/logg-inn/demonstrasjon', { person: cast.coordinator.personId, til })
  expect(answer.headers.location).toBe('/fjordvik')
})

test('nobody signs in as a person who is not on offer', async () => {
  for (const person of [cast.leader, cast.administrator, cast.neighbourCoordinator]) {
    const answer = await open.post('/logg-inn/demonstrasjon', { person: person.personId })
    expect(answer.statusCode).toBe(404)
    expect(answer.cookies.some(({ name }) => name === 'samsyn')).toBe(false)
  }
})

test('an administrator is never on offer, whatever the table says', async () => {
  await offer(cast.administrator)
  const answer = await open.post('/logg-inn/demonstrasjon', { person: cast.administrator.personId })
  expect(answer.statusCode).toBe(404)
  expect((await open.get('/logg-inn')).body).not.toContain('Logg inn som Administrator')
})

test.each(['', 'nobody', '0', '------------------------------------'])(
  'there is no person called "%s"',
  async (person) => {
    expect((await open.post('/logg-inn/demonstrasjon', { person })).statusCode).toBe(404)
  },
)

test('while the demonstration is off, nobody is offered, and nobody gets in by asking', async () => {
  expect((await closed.get('/logg-inn')).body).not.toContain('Koordinator i Fjordvik')
  const answer = await closed.post('/logg-inn/demonstrasjon', { person: cast.coordinator.personId })
  expect(answer.statusCode).toBe(404)
  expect(answer.cookies.some(({ name }) => name === 'samsyn')).toBe(false)
})

test('every page says that the demonstration is on, and only then', async () => {
  expect((await open.get('/personvern')).body).toContain('href="/logg-inn"')
  expect((await open.get('/personvern')).body).toContain('site-notices')
  expect((await closed.get('/personvern')).body).not.toContain('site-notices')
})

test('the sign-in page tells how to get a link, also to somebody who is signed in', async () => {
  expect((await closed.get('/logg-inn')).body).toContain('admin invite')
  expect((await closed.get('/logg-inn', cast.observer)).body).toContain(
    'Du er logget inn som Observatør i Fjordvik.',
  )
})

test('turning the demonstration off ends the sessions that it opened, and no others', async () => {
  const browser = openBrowser(open)
  await browser.open('/logg-inn')
  await browser.send('/logg-inn/demonstrasjon', { person: cast.coordinator.personId })
  await endDemonstrationSessions(db.owner)
  expect((await browser.open('/min-side')).statusCode).toBe(303)
  expect((await open.get('/min-side', cast.leader)).statusCode).toBe(200)
})
