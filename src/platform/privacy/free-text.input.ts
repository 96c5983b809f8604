import { z } from 'zod'
import { findIdentityNumbers, type IdentityFinding, type NumberPurpose } from './identity-number.model.ts'

export type FreeTextRules = {
  /** The longest text in UTF-16 units, after trimming. */
  readonly max?: number
  readonly min?: number
  /** Line breaks and tabs are allowed, and the default length grows from 200 to 5 000. */
  readonly multiline?: boolean
  readonly purpose?: NumberPurpose
}

/**
 * The schema of every text that people write: trimmed, line endings as `\n`, composed characters (NFC).
 * Refuses identity numbers, control characters and marks that turn the direction of the text. Such an issue is
 * custom, with `params: { code: 'identity-number' | 'forbidden-character' | 'one-line', from, to }`, where the
 * offsets count in the text as it was given; nothing of the text itself is in it.
 */
export function freeText(rules: FreeTextRules = {}) {
  const { min = 0, multiline = false, max = multiline ? 5_000 : 200 } = rules
  return z
    .string()
    .check(({ value, issues }) => {
      // What is too long is refused for that; it is tidied first, so that no air can hide a number.
      if (value.length > max && tidy(value).length > max) return
      const problem = forbiddenCharacter(value, multiline) ?? identityNumber(value, rules.purpose)
      if (!problem) return
      // Going on lets the text be trimmed before its length is judged.
      issues.push({
        code: 'custom',
        continue: true,
        input: undefined,
        message: problem.code,
        params: problem,
      })
    })
    .overwrite(tidy)
    .min(min)
    .max(max)
}

/** One line of text: a name, a title. */
export const shortText = (rules: Omit<FreeTextRules, 'multiline'> = {}) => freeText(rules)

/** The numbers in a text that may be identity numbers; it can be stored, but its author should look again. */
export const warningsIn = (text: string): IdentityFinding[] =>
  findIdentityNumbers(text).filter(({ tier }) => tier === 'warn')

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, '\n')
    .normalize('NFC')
    .trim()

type Problem = { code: 'identity-number' | 'forbidden-character' | 'one-line'; from: number; to: number }

// C0 and C1 controls, and the embeddings, overrides and isolates of bidirectional text (CVE-2021-42574).
const forbidden = /[\u202a-\u202e\u2066-\u2069]|(?![\n\r\t])\p{Cc}/u
const lineMark = /[\n\r\t\u2028\u2029]/u

function forbiddenCharacter(text: string, multiline: boolean): Problem | undefined {
  const line = text.trim()
  const start = text.indexOf(line)
  const at = line.search(forbidden)
  if (at !== -1) return { code: 'forbidden-character', from: start + at, to: start + at + 1 }
  if (!text.isWellFormed()) return { code: 'forbidden-character', from: 0, to: text.length }
  const mark = multiline ? -1 : line.search(lineMark)
  return mark === -1 ? undefined : { code: 'one-line', from: start + mark, to: start + mark + 1 }
}

function identityNumber(text: string, purpose: NumberPurpose | undefined): Problem | undefined {
  const finding = findIdentityNumbers(text, { purpose }).find(({ tier }) => tier === 'refuse')
  return finding && { code: 'identity-number', from: finding.from, to: finding.to }
}
