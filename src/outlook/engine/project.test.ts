import { describe, expect, test } from 'vitest'
import { CELLS } from './ages.model.ts'
import { addBandCounts, BAND_SLOTS, type BandCounts, bandOfAge, bandSlot } from './band.model.ts'
import { fitParameters } from './fit/fit.ts'
import { countIndicator, type IndicatorId } from './indicator.model.ts'
import { BASE_YEAR, MADE, madeUpHistory, madeUpRates } from './made-up-nation.examples.ts'
import { onlyPlaces } from './only-places.ts'
import type { ParameterSet, PlaceParameters } from './parameter-set.model.ts'
import { type ProjectionRequest, preparePlan } from './plan.ts'
import { expectedPopulation, project, projectPlace, requirePlace } from './project.ts'

const set = fitParameters(madeUpHistory(), madeUpRates(), { base: BASE_YEAR, last: 2034, made: MADE })
const request = { to: 2029, draws: 400, seed: 11 } satisfies ProjectionRequest

function countsOf(code: string, given: ProjectionRequest, from: ParameterSet = set): BandCounts {
  return projectPlace(preparePlan(from, given), requirePlace(from, code))
}

/** Mean and variance over the draws of the last year. */
function lastYear(bands: BandCounts, indicator: IndicatorId) {
  const draws = countIndicator(indicator, bands).slice(-bands.draws)
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length
  return { mean, variance: draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length }
}

/** The same place with nothing unknown but the fate of single persons. */
function onlyPersons(from: ParameterSet): ParameterSet {
  const { nation } = from
  const still = { lasting: 0, yearly: 0, persistence: 0, leaving: 0, mortality: 0 }
  return {
    ...from,
    nation: {
      ...nation,
      mortality: { walk: 0, noise: 0, common: 0 },
      fertility: { ...nation.fertility, sd: 0 },
      migration: { ...nation.migration, sd: 0 },
    },
    places: from.places.map((place) => ({ ...place, deviation: still })),
  }
}

test('without chance the kernel counts what the step by step projection gives', () => {
  const bands = countsOf('9901', { ...request, draws: 1, noise: 'none' })
  const people = expectedPopulation(set, '9901', request)
  bands.years.forEach((_, year) => {
    const expected = new Float64Array(BAND_SLOTS)
    for (let cell = 0; cell < CELLS; cell++) {
      const slot = bandSlot(Math.floor(cell / 106), bandOfAge(cell % 106))
      expected[slot] = (expected[slot] as number) + (people[year * CELLS + cell] as number)
    }
    for (let slot = 0; slot < BAND_SLOTS; slot++) {
      const counted = bands.counts[slot * bands.years.length + year] as number
      expect(Math.abs(counted - (expected[slot] as number))).toBeLessThan(
        1e-4 * (1 + (expected[slot] as number)),
      )
    }
  })
})

describe('the same seed gives the same numbers', () => {
  test('at every call, and other seeds give others', () => {
    // Comparing long lists takes longer than making them.
    const few = { ...request, draws: 20 }
    expect(countsOf('9902', few).counts).toEqual(countsOf('9902', few).counts)
    expect(countsOf('9902', { ...few, seed: 12 }).counts).not.toEqual(countsOf('9902', few).counts)
  })

  test('whichever other places are run', () => {
    const together = project(set, ['9903', '9904', '9901'], request)
    const alone = project(onlyPlaces(set, ['9901']), ['9901'], request)
    expect(together.filter(({ municipality }) => municipality === '9901')).toEqual(alone)
  })
})

describe('whole persons', () => {
  const bare = onlyPersons(set)

  test('stay whole', () => {
    const { counts } = countsOf('9903', { ...request, draws: 20, noise: 'whole' }, bare)
    expect(counts.every((people) => Number.isInteger(people) && people >= 0)).toBe(true)
  })

  test.each(['population', '20-66', '80+'] as const)(
    'have the expected mean, and matched normals the same variance: %s',
    (indicator) => {
      const draws = 800
      const none = lastYear(countsOf('9903', { ...request, draws: 1, noise: 'none' }, bare), indicator)
      const whole = lastYear(countsOf('9903', { ...request, draws, noise: 'whole' }, bare), indicator)
      const matched = lastYear(countsOf('9903', { ...request, draws, noise: 'matched' }, bare), indicator)
      const error = Math.sqrt(whole.variance / draws)
      expect(Math.abs(whole.mean - none.mean)).toBeLessThan(4 * error)
      expect(Math.abs(matched.mean - none.mean)).toBeLessThan(4 * error)
      expect(whole.variance / matched.variance).toBeGreaterThan(0.78)
      expect(whole.variance / matched.variance).toBeLessThan(1.28)
    },
  )
})

test('two places that merge are expected to have as many as both before, when they are alike in rates', () => {
  const alike = { mortality: set.places[0]?.mortality ?? [], fertility: 1, outflow: 1 }
  const [one, other] = [requirePlace(set, '9905'), requirePlace(set, '9906')].map((place) => ({
    ...place,
    ...alike,
  }))
  if (!one || !other) throw new Error('The set lacks a place.')
  const merged: PlaceParameters = { ...one, code: '9920', name: 'Nysund', ...added(one, other) }
  const wider = { ...set, places: [one, other, merged] }
  const expected = (code: string) => expectedPopulation(wider, code, request)
  const [before, more, after] = [expected('9905'), expected('9906'), expected('9920')]
  after.forEach((people, cell) => {
    const both = (before[cell] as number) + (more[cell] as number)
    expect(Math.abs(people - both)).toBeLessThan(1e-4 * (1 + both))
  })
})

function added(one: PlaceParameters, other: PlaceParameters) {
  return {
    population: one.population.map((people, cell) => people + (other.population[cell] as number)),
    share: one.share.map((part, cell) => part + (other.share[cell] as number)),
  }
}

test('as fitted, with rates that differ, a merger moves the expected total by less than one per cent in 15 years', () => {
  const [one, other] = [requirePlace(set, '9902'), requirePlace(set, '9907')]
  const merged = { ...one, code: '9921', ...added(one, other) }
  const wider = { ...set, places: [one, other, merged] }
  const total = (code: string) =>
    lastYear(countsOf(code, { ...request, draws: 1, noise: 'none' }, wider), 'population').mean
  expect(Math.abs(total('9921') / (total('9902') + total('9907')) - 1)).toBeLessThan(0.01)
})

test('draws of places can be added into a region, in which shared unrest does not even out', () => {
  const restless = { ...set, nation: { ...set.nation, mortality: { walk: 0.05, noise: 0, common: 1 } } }
  const parts = ['9901', '9905', '9908'].map((code) =>
    countsOf(code, { ...request, noise: 'matched' }, restless),
  )
  const region = lastYear(addBandCounts(parts), '80+')
  const own = parts.map((part) => lastYear(part, '80+'))
  expect(region.mean / own.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(1, 5)
  expect(region.variance).toBeGreaterThan(1.3 * own.reduce((sum, { variance }) => sum + variance, 0))
})

describe('levers that change the people', () => {
  const total = (levers: ProjectionRequest['levers'], indicator: IndicatorId = 'population') =>
    lastYear(countsOf('9904', { ...request, draws: 1, noise: 'none', levers: levers ?? {} }), indicator).mean

  test('no net immigration makes fewer people, higher fertility more children', () => {
    expect(total({ netImmigration: 0 })).toBeLessThan(total({}))
    expect(total({ fertility: 120 }, '0-5') / total({}, '0-5')).toBeCloseTo(1.2, 1)
  })

  test('mortality that stops falling makes fewer old', () => {
    expect(total({ mortalityTrend: 0 }, '80+')).toBeLessThan(total({}, '80+'))
    expect(total({ mortalityTrend: 0 }, '16-19')).toBeCloseTo(total({}, '16-19'), -1)
  })
})

describe('a request that makes no sense is refused in a sentence', () => {
  test.each([
    [{ draws: 0 }, 'Draws must be a whole number from 1 to 10000, not 0.'],
    [{ draws: 10_000_000 }, 'Draws must be a whole number from 1 to 10000, not 10000000.'],
    [{ draws: 2.5 }, 'Draws must be a whole number from 1 to 10000, not 2.5.'],
    [{ to: 2010 }, 'The last year must come after the base year 2014; 2010 does not.'],
    [{ to: 2050 }, 'Nothing is projected beyond 2034; 2050 is later.'],
    [{ seed: -1 }, 'The seed must be a whole number from 0 upwards, not -1.'],
    [{ levers: { fertility: 1000 } }, 'The lever fertility goes from 60 to 140, not 1000.'],
  ])('%j', (wrong, sentence) => {
    expect(() => preparePlan(set, { ...request, ...wrong })).toThrow(sentence)
  })

  test('a municipality that the set lacks', () => {
    expect(() => requirePlace(set, '0301')).toThrow(
      'The parameters hold no municipality 0301; they hold 9901, 9902',
    )
  })
})
