import type { StationCard } from '../../platform/records/index.ts'
import type { Counted } from '../data/history-source.ts'
import type { OtherProjection } from '../data/other-projection.ts'
import type { Parameters } from '../data/parameter-source.ts'
import type { Picture, Standing } from '../data/picture.model.ts'
import type { Subject } from '../data/selection.model.ts'
import type { CareToday } from '../files/care-shares.model.ts'
import type { Selection } from '../paths.ts'
import type { BandMark } from './ages.model.ts'

/** How the figures came to be; under every chart and in full at the foot of the page. */
export type FiguresMade = {
  readonly made: Parameters['set']['made']
  readonly base: number
  readonly own: boolean
  /** The municipalities do not exist; the figures are examples. */
  readonly invented: boolean
  readonly standing: Standing
}

/** One municipality of several: its picture, and what has been counted there. */
export type PlaceFigures = {
  readonly code: string
  readonly name: string
  readonly picture: Picture
  readonly counted: Counted | undefined
}

/** What a cooperation has written about its future, on the red thread. */
export type ThreadPart = {
  readonly slug: string
  readonly cards: readonly StationCard[]
}

/** Everything on the page of one picture. */
export type PictureViewProps = {
  readonly subject: Subject
  /** The date that the cooperation is seen from, written out, where it is not today's. */
  readonly seenFrom?: string | undefined
  readonly picture: Picture
  readonly counted: Counted | undefined
  readonly places: readonly PlaceFigures[]
  readonly made: FiguresMade
  readonly other?: OtherProjection | undefined
  /** The municipalities' own use of care, where it was pulled. */
  readonly care?: CareToday | undefined
  readonly chosen: { readonly band: BandMark; readonly year: number; readonly mapYear: number }
  readonly selection: Selection
  readonly thread?: ThreadPart | undefined
  /** Where other assumptions can be tried; not shown where there is no such page. */
  readonly whatIf?: string | undefined
}
