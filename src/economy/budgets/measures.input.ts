import { z } from 'zod'
import { decimalText, orNothing } from '../../platform/forms/fields.input.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'

const row = z.object({
  basis: z.string().min(1).max(60),
  slug: z.string().min(1).max(80),
  value: orNothing(decimalText({ decimals: 6 })),
})

/** What the members measured; rows that are left empty are not known. */
export const measuresForm = z
  .object({ rows: z.array(row).max(2_000), source: shortText({ max: 500 }).default('') })
  .transform(({ rows, source }) =>
    rows.flatMap(({ basis, slug, value }) => (value === null ? [] : [{ basis, slug, value, source }])),
  )
