import { z } from 'zod'
import { freeText, shortText } from '../../../platform/privacy/free-text.input.ts'
import { MOST_PLACES } from '../../data/selection.model.ts'
import { LEVER_IDS, LEVERS } from '../../engine/lever.model.ts'
import { scenarioVisibilities } from '../stored/scenario.model.ts'

/** More draws than this take longer than anybody waits for. */
const MOST_DRAWS = 2_000

const levers = z.partialRecord(z.enum(LEVER_IDS), z.number()).check(({ value, issues }) => {
  for (const { id, min, max } of LEVERS) {
    const given = value[id]
    if (given === undefined || (given >= min && given <= max)) continue
    const code = 'lever-out-of-range'
    issues.push({
      code: 'custom',
      input: undefined,
      path: [id],
      message: code,
      params: { code, lever: id, min, max },
    })
  }
})

/** A scenario as the API takes it. */
export const scenarioBody = z.strictObject({
  title: shortText({ min: 1 }),
  note: freeText({ multiline: true }).default(''),
  visibility: z.enum(scenarioVisibilities).default('cooperation'),
  municipalities: z
    .array(z.string().regex(/^\d{4}$/))
    .min(1)
    .max(MOST_PLACES)
    .optional()
    .describe("Municipality numbers; the cooperation's own when left out"),
  levers: levers.default({}),
  year: z.number().int().min(2000).max(2060).optional().describe('The year that is looked at first'),
  to: z
    .number()
    .int()
    .min(2000)
    .max(2060)
    .optional()
    .describe('The last year; as in the standing picture when left out'),
  draws: z.number().int().min(100).max(MOST_DRAWS).optional(),
  seed: z.number().int().min(0).max(2_147_483_647).optional(),
})

export type ScenarioBody = z.infer<typeof scenarioBody>
