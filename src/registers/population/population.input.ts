import { z } from 'zod'
import { dateText, orNothing, tickBox, wholeNumberText } from '../../platform/forms/fields.input.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'
import { municipalityCodeText } from '../municipalities/municipality-code.input.ts'

const age = () => orNothing(wholeNumberText({ max: 150 }))

/** Where a figure comes from. */
export const figureSource = shortText({ min: 1, max: 500 })

/** One figure; without ages it is of everybody. */
export const figureForm = z.object({
  code: municipalityCodeText(),
  onDate: dateText(),
  persons: wholeNumberText(),
  ageFrom: age(),
  ageTo: age(),
  source: figureSource,
  replace: tickBox(),
})
