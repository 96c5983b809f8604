import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { overlaps } from '../../platform/time/date-range.model.ts'
import { isEmptyPeriod } from '../organisations/organisation-rules.model.ts'
import { isMunicipalityCode, type MunicipalityCode } from './municipality.model.ts'

export type CodeRefusal = 'code-unreadable' | 'code-of-another' | 'codes-overlap' | 'period-empty'

type Beside = {
  /** What stands under the same number already. */
  readonly found: MunicipalityCode | undefined
  /** Every number of the same organisation. */
  readonly others: readonly MunicipalityCode[]
}

/** Whether a number may be this municipality's for this time: one number at a time, and nobody else's. */
export function checkCode(
  code: MunicipalityCode,
  { found, others }: Beside,
): Decision<MunicipalityCode, CodeRefusal> {
  if (!isMunicipalityCode(code.code)) return refuse('code-unreadable')
  if (isEmptyPeriod(code.during)) return refuse('period-empty')
  if (found && found.organisationId !== code.organisationId)
    return refuse('code-of-another', { code: code.code, name: found.name })
  const overlapping = others.find((other) => other.code !== code.code && overlaps(other.during, code.during))
  return overlapping ? refuse('codes-overlap', { code: overlapping.code }) : accept(code)
}
