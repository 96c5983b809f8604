import { localDate } from '../../platform/time/local-date.model.ts'
import { knutepunkt2017, population2017 } from '../cost-share.examples.ts'
import { nearest } from '../fraction.model.ts'
import type { WhatIfBase } from './what-if-base.model.ts'

const populationOf = (values: typeof population2017) =>
  Object.fromEntries(Object.entries(values).map(([id, persons]) => [id, Number(nearest(persons))]))

const population2016 = Object.fromEntries(
  knutepunkt2017.members.flatMap(({ id, values }) =>
    values.population ? [[id, Number(nearest(values.population))]] : [],
  ),
)

/** The joint coordinator of 2017, with the population of the year after to choose instead. */
export const knutepunktBase: WhatIfBase = {
  cost: knutepunkt2017,
  measured: [null, { kind: 'population', ages: null }],
  slugs: ['kristiansand', 'vennesla', 'iveland', 'sogne', 'songdalen', 'birkenes', 'lillesand'],
  municipalities: true,
  adopted: true,
  populationOn: localDate('2016-01-01'),
  populations: [
    { date: localDate('2017-01-01'), values: { population: populationOf(population2017) } },
    { date: localDate('2016-01-01'), values: { population: population2016 } },
  ],
}
