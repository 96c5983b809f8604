import type { Snapshot } from '../audit/record-change.ts'
import type { Visibility } from '../records/card.ts'

type Told = { readonly name: string; readonly size: number; readonly visibility: Visibility }

/** What the history keeps of a file: never its content. */
export const fileSnapshot = ({ name, size, visibility }: Told): Snapshot => ({
  name,
  size,
  visibility,
})
