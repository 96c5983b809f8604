import type { Subject } from '../../data/selection.model.ts'
import type { Answer, Ask } from '../answer/figures.model.ts'
import type { Span } from '../question/question.model.ts'

/** All that a what-if needs to know, on the server and in the browser alike. */
export type WhatIfBase = {
  readonly subject: Subject
  readonly span: Span
  /** The address of the page, with the municipalities and without the question. */
  readonly action: string
  /** Parts of that address which a form must send along. */
  readonly hidden: Readonly<Record<string, string>>
  /** The log of assumptions. */
  readonly assumptions: string
  /** What the engine is asked with, whatever the levers say. */
  readonly request: Omit<Ask, 'levers'>
  /** Where the browser finds the parameters of these municipalities. */
  readonly parameters: string
  /** Which figures these are: engine, parameters, draws, seed. */
  readonly made: {
    readonly engine: string
    readonly parameters: string
    readonly on: string
  }
}

/** How far the answer to a question has come. */
export type Answered =
  | { readonly kind: 'ready'; readonly answer: Answer }
  | { readonly kind: 'making' }
  | { readonly kind: 'refused'; readonly sentence: string }
