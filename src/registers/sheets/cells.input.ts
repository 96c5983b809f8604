import { readAs } from '../../platform/forms/fields.input.ts'
import { accept, refuse } from '../../platform/refusal/refusal.model.ts'
import { meaningOf } from '../words.model.ts'

/** A cell that holds one of our words. */
export const word = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  readAs((text) => {
    const value = meaningOf(text, words)
    return value ? accept(value) : refuse('word-unknown', { words: listOf(words) })
  })

/** Our words as one reads them: "medlem, avtalepart". */
export const listOf = (words: Readonly<Record<string, string>>): string => Object.values(words).join(', ')
