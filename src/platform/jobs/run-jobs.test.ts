import { expect, test } from 'vitest'
import { readSettings, type Settings } from '../config/settings.ts'
import type { AsActor } from '../db/index.ts'
import type { Job } from './index.ts'
import { runJobs } from './index.ts'
import type { Rest } from './run-jobs.ts'

const nobody: AsActor = {
  read: () => Promise.reject(new Error('no database here')),
  write: () => Promise.reject(new Error('no database here')),
}

function settings(): Settings {
  const reading = readSettings({})
  if (!reading.ok) throw new Error('settings')
  return reading.value
}

/** Jobs that run without a clock: each rest is noted, and over when the test says so. */
function workshop(jobs: readonly Job[], machine: () => Promise<AsActor> = () => Promise.resolve(nobody)) {
  const rests: number[] = []
  const complaints: string[] = []
  let wake: () => void = () => undefined
  let asleep: () => void = () => undefined
  const rest: Rest = (seconds, signal) =>
    new Promise((resolve) => {
      rests.push(seconds)
      wake = resolve
      signal.addEventListener('abort', () => resolve())
      asleep()
    })
  /** Until somebody rests; then time passes. */
  const nextRest = () =>
    new Promise<void>((resolve) => {
      asleep = resolve
      wake()
    })
  const firstRest = nextRest()
  const running = runJobs({
    jobs,
    settings: settings(),
    machine,
    complain: (line) => complaints.push(line),
    rest,
  })
  return { rests, complaints, running, firstRest, nextRest }
}

test('it works while there is more to do, rests when there is not, and ends when it is told to', async () => {
  const left = [true, true, false, true, false]
  let rounds = 0
  const round = async () => left[rounds++] ?? false
  const { rests, firstRest, nextRest, running } = workshop([{ name: 'count', everySeconds: 5, round }])
  await firstRest
  expect([rounds, rests]).toEqual([3, [5]])
  await nextRest()
  expect([rounds, rests]).toEqual([5, [5, 5]])
  await running.stop()
  expect(rounds).toBe(5)
})

test('a job that fails is complained of by its code alone, and tried again later and later', async () => {
  let rounds = 0
  const round = async () => {
    rounds += 1
    if (rounds < 9) throw Object.assign(new Error('ola@dalen.example'), { code: 'ECONNRESET' })
    return false
  }
  const { rests, complaints, firstRest, nextRest, running } = workshop([
    { name: 'fail', everySeconds: 5, round },
  ])
  await firstRest
  while (rests.length < 9) await nextRest()
  expect(rests).toEqual([10, 20, 40, 80, 160, 300, 300, 300, 5])
  expect(new Set(complaints)).toEqual(new Set(['The job fail failed (ECONNRESET) and is tried again.']))
  await running.stop()
})

test('a database that is away for a while stops nothing', async () => {
  let there = false
  let rounds = 0
  const machine = () => (there ? Promise.resolve(nobody) : Promise.reject(new Error('away')))
  const round = async () => {
    rounds += 1
    return false
  }
  const { firstRest, nextRest, running } = workshop([{ name: 'wait', everySeconds: 1, round }], machine)
  await firstRest
  expect(rounds).toBe(0)
  there = true
  await nextRest()
  expect(rounds).toBe(1)
  await running.stop()
})

test('a job that the installation is not set up for does not run', async () => {
  const never: Job = {
    name: 'never',
    everySeconds: 1,
    isOn: ({ mail }) => mail !== undefined,
    round: () => Promise.reject(new Error('ran')),
  }
  const { running, complaints, rests } = workshop([never])
  await running.stop()
  expect([complaints, rests]).toEqual([[], []])
})

test('a round under way is let finish; one that does not is cut off, and neither is a failure', async () => {
  let finish: (mayBeMore: boolean) => void = () => undefined
  let begun: () => void = () => undefined
  const both = new Promise<void>((resolve) => {
    begun = resolve
  })
  const quick = () =>
    new Promise<boolean>((resolve) => {
      finish = resolve
    })
  const stubborn: Job['round'] = ({ signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      begun()
    })
  const { running, complaints } = workshop([
    { name: 'quick', everySeconds: 1, round: quick },
    { name: 'stubborn', everySeconds: 1, round: stubborn },
  ])
  await both
  const stopped = running.stop()
  finish(true)
  await stopped
  expect(complaints).toEqual([])
})
