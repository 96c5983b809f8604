import { z } from 'zod'
import { LEVER_IDS, LEVERS, type LeverChoice } from '../../engine/lever.model.ts'
import { paths } from '../../paths.ts'
import { SHOWN } from '../answer/figures.model.ts'
import { type ListedScenario, type Scenario, scenarioVisibilities } from '../stored/scenario.model.ts'
import { figureRows, VARIANTS } from './scenario-rows.model.ts'

const leversSchema = z
  .partialRecord(z.enum(LEVER_IDS), z.number())
  .describe('Values of levers; those that are not named have their standing value')

const place = z.strictObject({ code: z.string(), name: z.string() })

const listed = z.strictObject({
  slug: z.string(),
  title: z.string(),
  note: z.string(),
  visibility: z.enum(scenarioVisibilities),
  about: z.string().describe('Whom it is about, in words'),
  municipalities: z.array(z.string()),
  levers: leversSchema,
  year: z.number().int().describe('The year that is looked at first'),
  engine: z.string().describe('The version of the engine that made the answer'),
  data: z.string().describe('The first digits of the hash of the parameters that it was made from'),
  calculatedAt: z.iso.datetime(),
  revision: z.number().int(),
  href: z.string().describe('The page'),
  self: z.string().describe('The whole scenario as data'),
})

export const scenariosAnswer = z.strictObject({ items: z.array(listed) })

export const scenarioAnswer = listed.omit({ municipalities: true }).extend({
  municipalities: z.array(place),
  seed: z.number().int(),
  draws: z.number().int(),
  from: z.number().int().describe('The base year'),
  to: z.number().int(),
  standingLevers: z.record(z.enum(LEVER_IDS), z.number()).describe('The standing values of all levers'),
  results: z
    .array(
      z.strictObject({
        variant: z.enum(VARIANTS).describe('The standing picture, or the scenario'),
        year: z.number().int(),
        indicator: z.enum(SHOWN),
        mean: z.number(),
        p10: z.number(),
        p25: z.number(),
        p50: z.number(),
        p75: z.number(),
        p90: z.number(),
      }),
    )
    .describe('The answer as it was when it was calculated; cost in million kroner'),
})

export const removedAnswer = z.strictObject({ slug: z.string() })

const leversJson = (levers: LeverChoice): LeverChoice =>
  Object.fromEntries(LEVERS.flatMap(({ id }) => (levers[id] === undefined ? [] : [[id, levers[id]]])))

export const listedScenarioJson = (slug: string, scenario: ListedScenario): z.infer<typeof listed> => ({
  slug: scenario.slug,
  title: scenario.title,
  note: scenario.note,
  visibility: scenario.visibility,
  about: scenario.subjectName,
  municipalities: [...scenario.places],
  levers: leversJson(scenario.levers),
  year: scenario.year,
  engine: scenario.made.engine,
  data: scenario.made.data,
  calculatedAt: scenario.made.at.toISOString(),
  revision: scenario.revision,
  href: paths.scenario(slug, scenario.slug),
  self: paths.apiScenario(slug, scenario.slug),
})

export const scenarioJson = (slug: string, scenario: Scenario): z.infer<typeof scenarioAnswer> => ({
  slug: scenario.slug,
  title: scenario.title,
  note: scenario.note,
  visibility: scenario.visibility,
  about: scenario.results.subject.name,
  municipalities: scenario.results.subject.places.map(({ code, name }) => ({ code, name })),
  levers: leversJson(scenario.ask.levers),
  year: scenario.year,
  engine: scenario.made.engine,
  data: scenario.made.data,
  calculatedAt: scenario.made.at.toISOString(),
  revision: scenario.revision,
  href: paths.scenario(slug, scenario.slug),
  self: paths.apiScenario(slug, scenario.slug),
  seed: scenario.ask.seed,
  draws: scenario.ask.draws,
  from: scenario.results.years[0] ?? 0,
  to: scenario.ask.to,
  standingLevers: Object.fromEntries(LEVERS.map((lever) => [lever.id, lever.default])) as Record<
    (typeof LEVER_IDS)[number],
    number
  >,
  results: figureRows(scenario.results),
})
