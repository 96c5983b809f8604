import type { Picture } from '../data/picture.model.ts'
import { ageGroups } from './pyramid.model.ts'

/** What the moving pyramid knows: men and women by five years of age, for every year; whole people. */
export type PyramidData = {
  readonly years: readonly number[]
  /** [year][group of five years][men, women] */
  readonly people: readonly (readonly (readonly [men: number, women: number])[])[]
}

export const pyramidData = ({ years, people }: Pick<Picture, 'years' | 'people'>): PyramidData => ({
  years,
  people: people.map((cells) =>
    ageGroups(cells).map(({ men, women }): [number, number] => [Math.round(men), Math.round(women)]),
  ),
})
