import { baseYearOf, figureOf, type Picture } from './picture.model.ts'

/** Under so many inhabitants one family that moves is seen in the figures. */
export const SMALL_PLACE = 3000

export const isSmallPlace = (picture: Picture): boolean =>
  (figureOf(picture, 'population', baseYearOf(picture))?.p50 ?? 0) < SMALL_PLACE
