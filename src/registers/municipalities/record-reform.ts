import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision } from '../../platform/refusal/refusal.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { MunicipalityChange, MunicipalityCode } from './municipality.model.ts'
import { allChanges, allCodes, insertChanges, lockMunicipalities, updateCode } from './municipality.sql.ts'
import { checkReform, type ReformLine, type ReformRefusal } from './reform.model.ts'

export type ReformInput = {
  readonly onDate: LocalDate
  readonly lines: readonly ReformLine[]
  readonly source: string
}

export type ReformWritten = { readonly did: 'added' | 'nothing' }

/**
 * Records mergers, splits and changes of number that happened on one date. The numbers that go out of use end
 * there; all numbers must be in the register. The same reform told again changes nothing. Administrators only.
 */
export async function recordReform(
  tx: WriteTx,
  reform: ReformInput,
): Promise<Decision<ReformWritten, ReformRefusal>> {
  await lockMunicipalities(tx)
  const [codes, changes] = [await allCodes(tx), await allChanges(tx)]
  if (reform.lines.length > 0 && reform.lines.every((line) => stands(line, reform.onDate, changes)))
    return accept({ did: 'nothing' })
  const checked = checkReform(reform, { codes, changes })
  if (!checked.ok) return checked
  for (const code of ending(reform, codes))
    await updateCode(tx, { ...code, during: { ...code.during, until: reform.onDate } })
  await insertChanges(
    tx,
    reform.lines.map((line) => changeOf(line, reform)),
  )
  await recordChange(tx, {
    cooperationId: null,
    action: 'record-municipality-reform',
    subjectKind: 'municipality-reform',
    // Many municipalities at once: the entry is the installation's own.
    subjectId: '00000000-0000-0000-0000-000000000000',
    before: null,
    after: {
      onDate: reform.onDate,
      source: reform.source,
      lines: reform.lines.map(
        (line) => `${line.fromCode} → ${line.toCode}: ${line.weightMillionths / 10_000} %`,
      ),
    },
  })
  return accept({ did: 'added' })
}

const changeOf = (line: ReformLine, { onDate, source }: ReformInput): MunicipalityChange => ({
  fromCode: line.fromCode,
  toCode: line.toCode,
  weightMillionths: line.weightMillionths,
  onDate,
  source,
})

const stands = (line: ReformLine, onDate: LocalDate, changes: readonly MunicipalityChange[]) =>
  changes.some(
    (change) =>
      change.fromCode === line.fromCode &&
      change.toCode === line.toCode &&
      change.onDate === onDate &&
      change.weightMillionths === line.weightMillionths,
  )

/** Numbers that this reform takes out of use and that are not yet ended there. */
function ending({ lines, onDate }: ReformInput, codes: readonly MunicipalityCode[]): MunicipalityCode[] {
  const leaving = new Set(lines.map(({ fromCode }) => fromCode))
  return codes.filter(({ code, during }) => leaving.has(code) && during.until !== onDate)
}
