import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { contains, type DateRange } from '../../platform/time/date-range.model.ts'
import { addDays, type LocalDate } from '../../platform/time/local-date.model.ts'
import type { CodeShare, MunicipalityChange, MunicipalityCode } from './municipality.model.ts'

/** All of somebody's people, in the unit that weights are told in. */
export const whole = 1_000_000

type Place = { readonly code: string; readonly date: LocalDate }
type Known = { readonly codes: readonly MunicipalityCode[]; readonly changes: readonly MunicipalityChange[] }

/** Which numbers held the people on `date` that were counted under `code` later; see `predecessorsOf`. */
export function backward({ code, date }: Place, { codes, changes }: Known): CodeShare[] {
  const during = new Map(codes.map((known) => [known.code, known.during]))
  const trace = (held: string, last: LocalDate | null): CodeShare[] => {
    const own = isInUse(during.get(held), date) ? [{ code: held, weightMillionths: whole }] : []
    const received = changes.filter(
      ({ toCode, onDate }) => toCode === held && onDate > date && (last === null || onDate <= last),
    )
    // Each step goes back in time, so a ring of changes cannot hold us.
    return [
      ...own,
      ...received.flatMap((change) => scaled(trace(change.fromCode, addDays(change.onDate, -1)), change)),
    ]
  }
  return summed(trace(code, null))
}

/** Where the people of `code` are counted on `date`; see `successorsOf`. */
export function forward({ code, date }: Place, changes: readonly MunicipalityChange[]): CodeShare[] {
  const trace = (held: string, since: LocalDate | null): CodeShare[] => {
    const later = changes.filter(
      ({ fromCode, onDate }) => fromCode === held && onDate <= date && (since === null || onDate > since),
    )
    const next = later.map(({ onDate }) => onDate).sort()[0]
    if (next === undefined) return [{ code: held, weightMillionths: whole }]
    return later
      .filter(({ onDate }) => onDate === next)
      .flatMap((change) => scaled(trace(change.toCode, change.onDate), change))
  }
  return summed(trace(code, null))
}

const isInUse = (during: DateRange | undefined, date: LocalDate) =>
  during !== undefined && contains(during, date)

const scaled = (shares: readonly CodeShare[], { weightMillionths }: MunicipalityChange): CodeShare[] =>
  shares.map((share) => ({
    code: share.code,
    weightMillionths: Math.round((share.weightMillionths * weightMillionths) / whole),
  }))

function summed(shares: readonly CodeShare[]): CodeShare[] {
  const byCode = new Map<string, number>()
  for (const { code, weightMillionths } of shares)
    byCode.set(code, (byCode.get(code) ?? 0) + weightMillionths)
  return [...byCode]
    .map(([code, weightMillionths]) => ({ code, weightMillionths }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** One line of a reform: how much of one number's people come to another. */
export type ReformLine = Pick<MunicipalityChange, 'fromCode' | 'toCode' | 'weightMillionths'>

export type Reform = { readonly onDate: LocalDate; readonly lines: readonly ReformLine[] }

export type ReformRefusal =
  | 'reform-empty'
  | 'reform-into-itself'
  | 'reform-line-twice'
  | 'reform-weight-not-a-share'
  | 'reform-weights-do-not-add-up'
  | 'reform-code-unknown'
  | 'reform-code-not-in-use'
  | 'reform-overlaps-another'

/** Whether a reform can be true beside what is known. The details say which number is meant, and of which line. */
export function checkReform(reform: Reform, known: Known): Decision<Reform, ReformRefusal> {
  if (reform.lines.length === 0) return refuse('reform-empty')
  for (const [index, line] of reform.lines.entries()) {
    const refusal = checkLine({ line, index, reform }, known)
    if (refusal) return refusal
  }
  return checkWeights(reform)
}

type LineAt = { readonly line: ReformLine; readonly index: number; readonly reform: Reform }

function checkLine({ line, index, reform }: LineAt, { codes, changes }: Known) {
  const { fromCode, toCode, weightMillionths } = line
  const at = `${index}`
  const periodOf = (code: string) => codes.find((known) => known.code === code)?.during
  const [from, to] = [periodOf(fromCode), periodOf(toCode)]
  if (fromCode === toCode) return refuse('reform-into-itself', { code: fromCode, line: at })
  if (!Number.isInteger(weightMillionths) || weightMillionths < 1 || weightMillionths > whole)
    return refuse('reform-weight-not-a-share', { code: fromCode, line: at })
  const twin = reform.lines.findIndex((other) => other.fromCode === fromCode && other.toCode === toCode)
  if (twin !== index) return refuse('reform-line-twice', { code: fromCode, other: toCode, line: at })
  if (!from) return refuse('reform-code-unknown', { code: fromCode, line: at })
  if (!to) return refuse('reform-code-unknown', { code: toCode, line: at })
  const before = addDays(reform.onDate, -1)
  if (!contains(from, before))
    return refuse('reform-code-not-in-use', { code: fromCode, date: before, line: at })
  if (!contains(to, reform.onDate))
    return refuse('reform-code-not-in-use', { code: toCode, date: reform.onDate, line: at })
  const other = changes.find((change) => change.fromCode === fromCode)
  return other && refuse('reform-overlaps-another', { code: fromCode, date: other.onDate, line: at })
}

function checkWeights(reform: Reform): Decision<Reform, ReformRefusal> {
  const byCode = Map.groupBy(reform.lines, ({ fromCode }) => fromCode)
  for (const [code, lines] of byCode) {
    const sum = lines.reduce((total, line) => total + line.weightMillionths, 0)
    if (sum !== whole)
      return refuse('reform-weights-do-not-add-up', {
        code,
        sum: `${sum}`,
        line: `${reform.lines.findIndex(({ fromCode }) => fromCode === code)}`,
      })
  }
  return accept(reform)
}
