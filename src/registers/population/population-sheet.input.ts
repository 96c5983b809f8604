import { z } from 'zod'
import { dateText, orNothing, readAs, wholeNumberText } from '../../platform/forms/fields.input.ts'
import { accept, refuse } from '../../platform/refusal/refusal.model.ts'
import type { MunicipalityCode } from '../municipalities/municipality.model.ts'
import { readMunicipalityCode } from '../municipalities/municipality-code.input.ts'
import { figureSource } from './population.input.ts'
import { allAges } from './population.model.ts'

const age = (otherwise: number) =>
  orNothing(wholeNumberText({ max: 150 }))
    .default(null)
    .transform((years) => years ?? otherwise)

/** A number that is in the register. */
const knownCode = (known: ReadonlySet<string>) =>
  readAs((text) => {
    const read = readMunicipalityCode(text)
    if (!read.ok) return read
    return known.has(read.value)
      ? accept(read.value)
      : refuse('population-number-unknown', { number: read.value })
  })

/** A row of a file of figures. The name of the municipality is for people; the number decides. */
export const figureRow = (codes: readonly MunicipalityCode[]) =>
  z
    .object({
      kommunenummer: knownCode(new Set(codes.map(({ code }) => code))),
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
