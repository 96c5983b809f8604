import { z } from 'zod'
import { dateText, orNothing, wholeNumberText } from '../../platform/forms/fields.input.ts'
import { municipalityCodeText } from '../municipalities/municipality-code.input.ts'
import { figureSource } from './population.input.ts'
import { allAges } from './population.model.ts'

const age = (otherwise: number) =>
  orNothing(wholeNumberText({ max: 150 }))
    .default(null)
    .transform((years) => years ?? otherwise)

/** A row of a file of figures. The name of the municipality is for people; the number decides. */
export const figureRow = z
  .object({
    kommunenummer: municipalityCodeText(),
    kommune: z.string().max(200).optional(),
    dato: dateText(),
    alder_fra: age(allAges.from),
    alder_til: age(allAges.to),
    innbyggere: wholeNumberText(),
    kilde: figureSource,
  })
  .transform(({ kommunenummer, dato, alder_fra, alder_til, innbyggere, kilde }) => ({
    code: kommunenummer,
    onDate: dato,
    ages: { from: alder_fra, to: alder_til },
    persons: innbyggere,
    source: kilde,
  }))
