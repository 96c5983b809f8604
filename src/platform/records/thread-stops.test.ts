import { expect, test } from 'vitest'
import type { Station } from './station.ts'
import { stopsAround, type ThreadCard, type ThreadStop } from './thread-stops.ts'

const here = (station: Station) => ({ id: 'her', station, title: 'Her', language: 'nb' as const })
const card = (station: Station): ThreadCard => ({
  kind: 'record',
  id: station,
  station,
  title: station,
  language: 'nb',
  path: station,
  others: 0,
})
const nowhere = { near: null, far: null }
const inWords = (stops: readonly ThreadStop[]) =>
  stops.map((stop) => (stop.kind === 'record' ? stop.station : `${stop.kind} ${stop.station}`))

test('a whole thread has five stops, from what is answered to what it leads to', () => {
  const stops = stopsAround(
    here('projects'),
    { near: card('strategy'), far: card('policy') },
    { near: card('benefits'), far: card('reports') },
  )
  expect(inWords(stops)).toEqual(['policy', 'strategy', 'here projects', 'benefits', 'reports'])
})

test('the thread is broken where what must follow is missing', () => {
  expect(inWords(stopsAround(here('policy'), nowhere, nowhere))).toEqual(['here policy', 'missing strategy'])
  expect(inWords(stopsAround(here('strategy'), nowhere, nowhere))).toEqual([
    'here strategy',
    'missing projects',
  ])
  expect(inWords(stopsAround(here('projects'), nowhere, nowhere))).toEqual([
    'here projects',
    'missing benefits',
  ])
})

test('a break one step further on is shown there', () => {
  const stops = stopsAround(here('policy'), nowhere, { near: card('strategy'), far: null })
  expect(inWords(stops)).toEqual(['here policy', 'strategy', 'missing projects'])
})

test('something else that follows is shown, and then the break', () => {
  const stops = stopsAround(here('strategy'), nowhere, { near: card('agreements'), far: card('economy') })
  expect(inWords(stops)).toEqual(['here strategy', 'agreements', 'missing projects'])
})

test('a station that nothing must follow is never broken', () => {
  expect(inWords(stopsAround(here('reports'), nowhere, nowhere))).toEqual(['here reports'])
  expect(inWords(stopsAround(here('networks'), nowhere, { near: card('economy'), far: null }))).toEqual([
    'here networks',
    'economy',
  ])
})
