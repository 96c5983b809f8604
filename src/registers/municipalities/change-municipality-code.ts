import { createHash } from 'node:crypto'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { contains } from '../../platform/time/date-range.model.ts'
import { populationHistory } from '../population/population.sql.ts'
import type { CodeRefusal } from './code-rules.model.ts'
import type { MunicipalityCode } from './municipality.model.ts'
import { changesOf, codeByNumber, lockMunicipalities } from './municipality.sql.ts'
import { type CodeWritten, codeSnapshot, putMunicipalityCode } from './put-municipality-code.ts'

export type CodeChange = Omit<MunicipalityCode, 'organisationId'> & {
  /** What `codeSeen` gave when the change was begun. */
  readonly seen: string
}

export type ChangeCodeRefusal = CodeRefusal | 'stale' | 'code-has-changes' | 'code-has-figures'

/** Short for what stands about a number: the same for as long as nobody changes it. */
export const codeSeen = (code: MunicipalityCode): string =>
  createHash('sha256')
    .update(JSON.stringify(codeSnapshot(code)))
    .digest('base64url')
    .slice(0, 22)

/** Puts right what stands about a number; undefined when there is no such number. Administrators only. */
export async function changeMunicipalityCode(
  tx: WriteTx,
  { seen, ...change }: CodeChange,
): Promise<Decision<CodeWritten, ChangeCodeRefusal> | undefined> {
  await lockMunicipalities(tx)
  const before = await codeByNumber(tx, change.code)
  if (!before) return undefined
  if (codeSeen(before) !== seen) return refuse('stale')
  const kept = await checkKept(tx, change)
  return kept.ok ? putMunicipalityCode(tx, { ...change, organisationId: before.organisationId }) : kept
}

/** What happened to a number, and the figures it has, must stay within the time that it was in use. */
export async function checkKept(
  tx: WriteTx,
  { code, during }: Pick<MunicipalityCode, 'code' | 'during'>,
): Promise<Decision<true, ChangeCodeRefusal>> {
  const broken = (await changesOf(tx, [code])).find(({ fromCode, onDate }) =>
    fromCode === code ? during.until !== onDate : !contains(during, onDate),
  )
  if (broken) return refuse('code-has-changes', { date: broken.onDate })
  const outside = (await populationHistory(tx, [code])).find(({ onDate }) => !contains(during, onDate))
  return outside ? refuse('code-has-figures', { date: outside.onDate }) : accept(true)
}
