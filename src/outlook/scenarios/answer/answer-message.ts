import type { Answer, Ask } from './figures.model.ts'

/** What the server's thread is asked: a question to the parameters in a file. */
export type AnswerOrder = {
  readonly id: number
  readonly file: string
  readonly version: string
  readonly ask: Ask
}

export type AnswerMessage =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Answer }
  | { readonly id: number; readonly kind: 'refused'; readonly sentence: string }
