import type { z } from 'zod'
import { lineBody } from '../budgets/budget-line.input.ts'

/** A line as the API takes it: only own effort is somebody's. */
export const ownedLineBody = lineBody.check(({ value, issues }) => {
  if (value.kind === 'own-effort' || value.organisation === null) return
  const code = 'only-effort-has-member'
  issues.push({ code: 'custom', input: undefined, path: ['organisation'], message: code, params: { code } })
})

export type LineBody = z.infer<typeof ownedLineBody>
