import type { ParameterSet } from './parameter-set.model.ts'
import { requirePlace } from './project.ts'

/**
 * The same set with some of its places: what all share (rates, pools, factors) stays as fitted for the whole nation, so
 * these places are projected as before. Throws a sentence when one is not in the set.
 */
export function onlyPlaces(set: ParameterSet, codes: readonly string[]): ParameterSet {
  const places = codes.map((code) => requirePlace(set, code))
  const note = `Holds ${places.length} of the ${set.places.length} municipalities it was fitted on.`
  return { ...set, made: { ...set.made, notes: [...set.made.notes, note] }, places }
}
