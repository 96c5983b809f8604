import { madeUpParameters } from '../data/made-up-parameters.examples.ts'
import { makePictures, openStudio } from '../data/make-pictures.ts'
import type { Picture, Standing } from '../data/picture.model.ts'
import type { Subject } from '../data/selection.model.ts'
import type { PictureViewProps } from './picture-view-props.ts'

/** The cast's three municipalities, projected from a nation that nobody lives in. */
const standing: Standing = { draws: 40, seed: 1, to: 2050, engine: '1', parameters: 'made-up' }
const codes = madeUpParameters.places.map(({ code }) => code)
const pictures: readonly Picture[] = [...makePictures(openStudio(madeUpParameters, standing), codes)]

const places = madeUpParameters.places.map(({ code, name }) => ({ code, name }))

const together: Subject = {
  kind: 'cooperation',
  name: 'Helsefellesskapet Fjordvik',
  codes,
  places,
  former: [],
  without: [],
}

const pictureOf = (at: number): Picture => {
  const picture = pictures[at]
  if (!picture) throw new Error('there is no such picture')
  return picture
}

const made = {
  made: madeUpParameters.made,
  base: madeUpParameters.base,
  own: false,
  invented: true,
  standing,
}

/** All three together, each with its own figures. */
export const togetherExample: PictureViewProps = {
  subject: together,
  picture: pictureOf(3),
  counted: undefined,
  places: places.map((place, at) => ({ ...place, picture: pictureOf(at), counted: undefined })),
  made,
  chosen: { band: '80-89', year: 2040, mapYear: 2040 },
  selection: { slug: 'fjordvik' },
}

/** A small municipality, seen beside somebody else's projection. */
export const smallExample: PictureViewProps = {
  ...togetherExample,
  subject: { ...together, kind: 'place', name: 'Øygrend', codes: ['9903'], places: places.slice(2) },
  picture: pictureOf(2),
  places: [],
  selection: { slug: null, code: '9903' },
  made: { ...made, invented: false },
  care: {
    year: 2024,
    source: 'made up for tests',
    shares: new Map([
      ['nation', { home80: 26, institution80: 11 }],
      ['9903', { home80: 31.5 }],
    ]),
  },
  other: {
    name: 'SSB',
    source: 'made up for tests',
    years: new Map([
      [2030, { population: 1200, old: 110 }],
      [2040, { population: 1150, old: 140 }],
    ]),
  },
}
