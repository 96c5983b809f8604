import type { Answer, Ask } from './figures.model.ts'

/** What the page asks its worker: first where the parameters are, then questions. */
export type BrowserOrder =
  | { readonly kind: 'open'; readonly parameters: string; readonly first: Ask }
  | { readonly kind: 'ask'; readonly id: number; readonly ask: Ask }

/** What the worker answers; `ms` is how long the calculation took. */
export type BrowserMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer; readonly ms: number }
  | { readonly kind: 'refused'; readonly id: number; readonly sentence: string }
