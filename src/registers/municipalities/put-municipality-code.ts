import { recordChange, type Snapshot } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision } from '../../platform/refusal/refusal.model.ts'
import { formatDateRange } from '../../platform/time/date-range.model.ts'
import { nameMemberCards } from '../members/name-member-cards.ts'
import { type CodeRefusal, checkCode } from './code-rules.model.ts'
import type { MunicipalityCode } from './municipality.model.ts'
import { codeByNumber, codesOf, insertCode, lockMunicipalities, updateCode } from './municipality.sql.ts'

export type MunicipalityCodeInput = MunicipalityCode

export type CodeWritten = { readonly code: string; readonly did: 'added' | 'changed' | 'nothing' }

/** Puts a municipality's number there for the time it was in use. Administrators only. */
export async function putMunicipalityCode(
  tx: WriteTx,
  input: MunicipalityCodeInput,
): Promise<Decision<CodeWritten, CodeRefusal>> {
  await lockMunicipalities(tx)
  const found = await codeByNumber(tx, input.code)
  const checked = checkCode(input, { found, others: await codesOf(tx, input.organisationId) })
  if (!checked.ok) return checked
  const [before, after] = [found && codeSnapshot(found), codeSnapshot(input)]
  if (JSON.stringify(before) === JSON.stringify(after)) return accept({ code: input.code, did: 'nothing' })
  await (found ? updateCode : insertCode)(tx, input)
  await recordChange(tx, {
    cooperationId: null,
    action: found ? 'change-municipality-code' : 'add-municipality-code',
    subjectKind: 'organisation',
    subjectId: input.organisationId,
    before: before ?? null,
    after,
  })
  if (!found) await nameMemberCards(tx, input.organisationId)
  return accept({ code: input.code, did: found ? 'changed' : 'added' })
}

/** A municipality's number as its history tells it. */
export const codeSnapshot = (code: MunicipalityCode): Snapshot => ({
  code: code.code,
  name: code.name,
  during: formatDateRange(code.during),
  source: code.source,
})
