import { parseArgs } from 'node:util'
import { LEVER_IDS, type LeverChoice, type LeverId } from '../engine/lever.model.ts'
import { OutlookRefusal } from '../engine/refusal.model.ts'

type OptionKinds = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>
>

/** What was typed, by option; options that may be given several times are lists. */
export type Options = {
  text(name: string): string | undefined
  list(name: string): readonly string[]
  has(name: string): boolean
  /** A whole number, or `otherwise`. Throws a sentence that names the option. */
  whole<T extends number | undefined>(name: string, otherwise: T): number | T
}

/** Reads `--name value` and `--name=value`. Throws a sentence for an option that is unknown or lacks its value. */
export function readOptions(words: readonly string[], kinds: OptionKinds): Options {
  const values = parsed(words, kinds)
  const text = (name: string) => values[name]?.at(-1)
  return {
    text,
    list: (name) => values[name] ?? [],
    has: (name) => name in values,
    whole(name, otherwise) {
      const typed = text(name)
      return typed === undefined ? otherwise : wholeNumber(name, typed)
    },
  }
}

/** Does what an option asks for; a refusal names the option. */
export function named<T>(option: string, work: () => T): T {
  try {
    return work()
  } catch (fault) {
    if (!(fault instanceof OutlookRefusal)) throw fault
    throw new OutlookRefusal(`--${option}: ${fault.message}`, { cause: fault })
  }
}

function parsed(words: readonly string[], kinds: OptionKinds): Record<string, string[]> {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, { type }]) => [name, { type, multiple: true as const }]),
  )
  try {
    const { values } = parseArgs({ args: [...words], options, strict: true, allowPositionals: false })
    return Object.fromEntries(
      Object.entries(values).map(([name, given]) => [name, (given as (string | boolean)[]).map(String)]),
    )
  } catch (fault) {
    const known = Object.keys(kinds).map((name) => `--${name}`)
    throw new OutlookRefusal(`${sentenceOf(fault)} The options are ${known.join(', ')}.`, { cause: fault })
  }
}

/** The first sentence of Node's complaint, which names the option. */
function sentenceOf(fault: unknown): string {
  const [first = ''] = (fault instanceof Error ? fault.message : String(fault)).split(/\. |\n/)
  return first.endsWith('.') ? first : `${first}.`
}

function wholeNumber(name: string, typed: string): number {
  const number = Number(typed)
  if (typed.trim() === '' || !Number.isInteger(number))
    throw new OutlookRefusal(`--${name} takes a whole number, not "${typed}".`)
  return number
}

/** `--lever name=value`, any number of them. Throws a sentence for one that is not of that form. */
export function readLevers(typed: readonly string[]): LeverChoice {
  const choice: LeverChoice = {}
  for (const text of typed) {
    const [name = '', value = ''] = text.split('=')
    const number = Number(value)
    if (!text.includes('=') || value.trim() === '' || Number.isNaN(number))
      throw new OutlookRefusal(`--lever takes a name and a number such as healthyAgeing=2, not "${text}".`)
    if (!LEVER_IDS.includes(name as LeverId))
      throw new OutlookRefusal(`--lever: There is no lever "${name}"; there are ${LEVER_IDS.join(', ')}.`)
    choice[name as LeverId] = number
  }
  return choice
}
