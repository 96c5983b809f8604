import { expect, test } from 'vitest'
import { dataFolder, endOf, type Program, ready, start } from '../support/program.ts'

/** The database of a program that is ending holds on to its folder until it has ended in order. */
async function startedWhenFree(SAMSYN_DATA: string, tries = 20): Promise<Program> {
  const program = await start({ SAMSYN_DATA })
  const outcome = await ready(program).then(
    () => 'ready',
    (fault: Error) => fault.message,
  )
  if (outcome === 'ready') return program
  if (tries === 0 || !outcome.includes('already using')) throw new Error(outcome)
  return startedWhenFree(SAMSYN_DATA, tries - 1)
}

test('a newcomer starts it, sees one line, and the front page explains itself', async () => {
  const program = await start({ SAMSYN_DATA: dataFolder('mine data æøå') })
  await ready(program)
  expect(program.said().trim().split('\n')).toEqual([`Samsyn 0.1.0 is ready at ${program.origin}`])
  const health = await (await fetch(`${program.origin}/health`)).json()
  expect(health).toMatchObject({ status: 'ok', version: '0.1.0', database: 'ok' })
  const front = await fetch(program.origin)
  expect(front.status).toBe(200)
  expect(await front.text()).toContain('Knutepunkt Sørlandet')
}, 60_000)

test('a second program on the same data is told so in one sentence, and the first goes on', async () => {
  const SAMSYN_DATA = dataFolder()
  const first = await start({ SAMSYN_DATA })
  await ready(first)
  const second = await start({ SAMSYN_DATA })
  expect(await second.ended).toBe(1)
  expect(second.complained().trim().split('\n')).toHaveLength(1)
  expect((await fetch(`${first.origin}/health`)).status).toBe(200)
}, 60_000)

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends everything within five seconds',
  async (signal) => {
    const program = await start({ SAMSYN_DATA: dataFolder() })
    await ready(program)
    const began = performance.now()
    program.child.kill(signal)
    expect(await program.ended).toBe(0)
    expect(performance.now() - began).toBeLessThan(5000)
    await expect(fetch(`${program.origin}/health`)).rejects.toThrow()
  },
  60_000,
)

test('when the launcher is killed outright the program ends too, and starts again with what it had', async () => {
  const SAMSYN_DATA = dataFolder()
  const first = await start({ SAMSYN_DATA })
  await ready(first)
  await endOf(first.child, 'SIGKILL')
  await expect
    .poll(
      () =>
        fetch(`${first.origin}/health`).then(
          () => 'up',
          () => 'down',
        ),
      { timeout: 10_000 },
    )
    .toBe('down')
  const second = await startedWhenFree(SAMSYN_DATA)
  expect((await fetch(`${second.origin}/knutepunkt-sorlandet`)).status).toBe(200)
}, 60_000)

test('wrong settings are all named, each in a sentence', async () => {
  const program = await start({
    SAMSYN_DATA: dataFolder(),
    PORT: 'eighty',
    SAMSYN_DEMO: 'maybe',
    SAMSYN_SMTP_URL: 'post',
  })
  expect(await program.ended).toBe(1)
  expect(program.complained()).toMatch(/PORT must be .*eighty/)
  expect(program.complained()).toMatch(/SAMSYN_DEMO must be .*maybe/)
  expect(program.complained()).toMatch(/SAMSYN_SMTP_URL must be /)
  expect(program.complained()).toMatch(/SAMSYN_MAIL_FROM must be /)
})
