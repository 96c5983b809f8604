import { type IdentityKind, type IdentityMatch, identityMatch, kindOf } from './check-digits.model.ts'
import { readRuns } from './digit-run.model.ts'
import { identityLabelBefore, type NumberContext, numberContext } from './number-context.model.ts'
import { type WrittenForm, writtenForm } from './number-form.model.ts'
import { isCell, type NumberWindow, windowsAt } from './number-window.model.ts'
import { splitNumber } from './split-number.model.ts'

/** `refuse`: an identity number as far as anyone can tell. `warn`: may as well be something else. */
export type Tier = 'refuse' | 'warn'

/** A number that may not be stored, and where it stands: UTF-16 offsets in the text as it was given. */
export type IdentityFinding = {
  readonly from: number
  readonly to: number
  readonly tier: Tier
  /** `unverified`: called an identity number and begins with a date, but its check digits are wrong. */
  readonly kind: IdentityKind | 'unverified'
}

/** `account-number`: the field asks for a bank account number, which may look just the same. */
export type NumberPurpose = 'account-number'

/**
 * Finds identity numbers in free text, in whatever digits, groups and spelling they are written. Ordered by
 * place, without overlaps. Takes time in proportion to the length of the text.
 */
export function findIdentityNumbers(
  text: string,
  options: { readonly purpose?: NumberPurpose | undefined } = {},
): IdentityFinding[] {
  const findings = scan(text, false, options.purpose)
  // A per cent sign may also be just that, so the two readings of it are two passes.
  if (/%[235][\da-f]/i.test(text)) findings.push(...scan(text, true, options.purpose))
  return withoutOverlaps(findings)
}

/** The text with every number of both tiers replaced, for logs. */
export function maskIdentityNumbers(text: string): string {
  let masked = ''
  let done = 0
  for (const { from, to } of findIdentityNumbers(text)) {
    masked += `${text.slice(done, from)}[identity number]`
    done = to
  }
  return masked + text.slice(done)
}

function scan(text: string, decodesPercent: boolean, purpose: NumberPurpose | undefined): IdentityFinding[] {
  const findings: IdentityFinding[] = []
  readRuns(text, decodesPercent, (run) => {
    const split = splitNumber(text, run)
    if (split) findings.push({ ...split, tier: 'refuse' })
    for (let first = 0; first < run.groups.length; first++) {
      for (const window of windowsAt(run, first)) {
        const finding = judge(text, window, purpose)
        if (finding) findings.push(finding)
      }
    }
  })
  return findings
}

function judge(text: string, window: NumberWindow, purpose?: NumberPurpose): IdentityFinding | undefined {
  const { from, to } = window
  const match = identityMatch(window.digits)
  if (!match) return isMistyped(text, window) ? { from, to, tier: 'warn', kind: 'unverified' } : undefined
  const nearby = numberContext(text, window)
  const context = purpose === 'account-number' && nearby === 'none' ? 'account' : nearby
  const tier = tierOf(match, window, context)
  return tier && { from, to, tier, kind: match.kind }
}

function tierOf(match: IdentityMatch, window: NumberWindow, context: NumberContext): Tier | undefined {
  if (context === 'machine') return undefined
  if (context === 'identity') return 'refuse'
  const isCertain = match.rule === '1964' && match.kind !== 'fh-number'
  const form = window.reading === 'lost-zero' ? shortForm(match, window) : writtenForm(window)
  if (form === 'nothing') return undefined
  if (form === 'identity' && context === 'none') return isCertain ? 'refuse' : 'warn'
  return isCertain ? 'warn' : undefined
}

/** Ten digits are ordinary, so they count only in a cell, and only as what a spreadsheet of people would hold. */
function shortForm({ kind, rule }: IdentityMatch, window: NumberWindow): WrittenForm {
  const isOfPeople = rule === '1964' && kind !== 'synthetic'
  return isOfPeople && window.first === window.last && isCell(window) ? 'identity' : 'nothing'
}

const reachOfClaim = 20
const groupsInClaim = 5

/** Said to be an identity number right before it, and with a date, but with wrong check digits. */
function isMistyped(text: string, window: NumberWindow): boolean {
  if (window.reading !== 'complete' || window.last - window.first >= groupsInClaim) return false
  const kind = kindOf(window.digits)
  if (kind === undefined || kind === 'fh-number' || writtenForm(window) !== 'identity') return false
  return identityLabelBefore(text, window.from) <= reachOfClaim && numberContext(text, window) === 'identity'
}

function withoutOverlaps(findings: readonly IdentityFinding[]): IdentityFinding[] {
  const ordered = [...findings].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: IdentityFinding[] = []
  for (const finding of ordered) {
    const last = kept.at(-1)
    if (!last || finding.from >= last.to) kept.push(finding)
    else if (finding.tier === 'refuse' && last.tier === 'warn') kept[kept.length - 1] = finding
  }
  return kept
}
