import { z } from 'zod'
import { formatDecimalOre } from '../../platform/money/money.model.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { basisOf } from '../cost-key.model.ts'
import { divide, formatFraction, whole } from '../fraction.model.ts'
import { inferredPoints, type KeyPart, type KeyVersion } from '../keys/key-version.model.ts'
import { amountSchema } from './amount.json.ts'

/** Readable names of organisations by id. */
export type SlugById = ReadonlyMap<string, string>

/** A part in the words of the command line's input, and what it is measured by. */
const partSchema = z.strictObject({
  basis: z.string(),
  share: z.string().nullable().describe('Of the rest: "0.5" or "1/3"'),
  amountPerMember: amountSchema.nullable(),
  rate: z.string().nullable().describe('Kroner per unit'),
  label: z.string().nullable().describe("The name of a measure of the cooperation's own"),
  unit: z.string().nullable(),
  ages: z.strictObject({ from: z.number().int(), to: z.number().int() }).nullable(),
})

const rules = ['last', 'largest-remainder', 'largest-payer'] as const

export const keySchema = z.strictObject({
  slug: z.string(),
  title: z.string(),
  version: z.number().int(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable().describe('The last day'),
  components: z.array(partSchema),
  rounding: z.strictObject({
    step: amountSchema,
    residual: z.union([z.enum(rules), z.strictObject({ member: z.string() })]),
  }),
  populationYearsBefore: z
    .number()
    .int()
    .describe("Inhabitants on 1 January so many years before the budget's"),
  inferred: z.array(z.enum(inferredPoints)).describe('What no source says, and is our own inference'),
  note: z.string(),
  source: z.string(),
})

/** A version of a cost key. */
export const keyJson = (version: KeyVersion, slugs: SlugById): z.infer<typeof keySchema> => ({
  slug: version.slug,
  title: version.title,
  version: version.number,
  from: version.during.from,
  until: version.during.until && addDays(version.during.until, -1),
  components: version.parts.map(partJson),
  rounding: { step: formatDecimalOre(version.step), residual: residualJson(version, slugs) },
  populationYearsBefore: version.populationYearsBefore,
  inferred: [...version.inferred],
  note: version.note,
  source: version.source,
})

const residualJson = ({ residual }: KeyVersion, slugs: SlugById) =>
  typeof residual === 'string'
    ? residual
    : { member: slugs.get(residual.organisationId) ?? residual.organisationId }

const partJson = ({ component, measured }: KeyPart): z.infer<typeof partSchema> => ({
  basis: basisOf(component),
  share: 'share' in component ? formatFraction(component.share) : null,
  amountPerMember: component.kind === 'fixed' ? formatDecimalOre(component.amountPerMember) : null,
  rate: component.kind === 'rate' ? formatFraction(divide(component.rate, whole(100n))) : null,
  label: measured?.kind === 'own' ? measured.label : null,
  unit: measured?.kind === 'own' ? measured.unit : null,
  ages:
    measured?.kind === 'population' && measured.ages
      ? { from: measured.ages.from, to: measured.ages.to }
      : null,
})
