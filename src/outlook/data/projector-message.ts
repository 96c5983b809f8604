import type { Picture, Standing } from './picture.model.ts'

/** Pictures of municipalities, from a parameter file. */
export type PictureOrder = {
  readonly file: string
  readonly standing: Standing
  readonly codes: readonly string[]
}

/** Inhabitants that were imported or pulled, gathered into bands and written to a file. */
export type GatherOrder = {
  readonly dataFolder: string
  readonly name: 'population' | 'projection'
  readonly to: string
}

/** What the worker is asked for. */
export type ProjectorOrder = { readonly id: number } & (
  | ({ readonly kind: 'pictures' } & PictureOrder)
  | ({ readonly kind: 'gather' } & GatherOrder)
)

/** What the worker answers: each picture as it is made, then the end, or a sentence on why it went wrong. */
export type ProjectorAnswer =
  | { readonly kind: 'picture'; readonly id: number; readonly picture: Picture }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly sentence: string }
