import type { z } from 'zod'
import { localDate } from '../../platform/time/local-date.model.ts'
import { type populationListJson, populationRowJson } from './population.json.ts'
import { allAges } from './population.model.ts'
import type { PopulationRow } from './population-row.model.ts'

const sampleFigure: PopulationRow = {
  id: '01890000-0000-7000-8000-000000000003',
  municipality: 'Fjordvik',
  code: '9911',
  onDate: localDate('2020-01-01'),
  ages: allAges,
  persons: 14_210,
  source: 'SSB, tabell 07459',
}

export const populationSample: z.infer<typeof populationListJson> = {
  items: [populationRowJson(sampleFigure)],
  next: null,
}
