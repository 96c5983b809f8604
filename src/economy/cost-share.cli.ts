import { type Decision, refuse } from '../platform/refusal/refusal.model.ts'
import { readCostToShare } from './cost-share.input.ts'
import { costSharesJson } from './cost-share.json.ts'
import { shareCost } from './cost-share.model.ts'
import { costShareSentence } from './cost-share-sentence.model.ts'

/** Where the command reads and writes; `complain` goes to standard error. */
export type CostShareIo = {
  readonly stdin: string
  write(text: string): void
  complain(text: string): void
}

const longestInput = 2_000_000

/**
 * `samsyn cost-share`: reads a key and its members as JSON and writes the shares as JSON. Returns the exit
 * code: 0, or 2 after one sentence on standard error for input that makes no sense.
 */
export function runCostShare(io: CostShareIo): number {
  const answer = answerTo(io.stdin)
  if (!answer.ok) {
    io.complain(`${answer.details?.sentence}\n`)
    return 2
  }
  io.write(`${answer.value}\n`)
  return 0
}

function answerTo(text: string): Decision<string, 'no-sense'> {
  const data = parsed(text)
  if (!data.ok) return data
  const cost = readCostToShare(data.value)
  if (!cost.ok) return noSense(`${cost.details?.place} ${cost.details?.problem}.`)
  const shares = shareCost(cost.value)
  return shares.ok
    ? { ok: true, value: JSON.stringify(costSharesJson(shares.value), null, 2) }
    : noSense(costShareSentence(shares))
}

function parsed(text: string): Decision<unknown, 'no-sense'> {
  if (text.length > longestInput) return noSense(`The input is longer than ${longestInput} characters.`)
  if (text.trim() === '') return noSense('The input is empty; a key in JSON is expected on standard input.')
  try {
    // A byte order mark is what some shells put before piped text.
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return noSense('The input is not JSON.')
  }
}

const noSense = (sentence: string) => refuse('no-sense', { sentence })
