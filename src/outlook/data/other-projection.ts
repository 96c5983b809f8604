import { countIndicator } from '../engine/indicator.model.ts'
import type { Counted } from './history-source.ts'

/** Somebody else's projection of municipalities together, by year: inhabitants in all, and of 80 and older. */
export type OtherProjection = {
  readonly name: string
  readonly source: string
  readonly years: ReadonlyMap<number, { readonly population: number; readonly old: number }>
}

/** Statistics Norway's own projection as it was pulled. */
export function otherProjectionIn(projected: Counted | undefined): OtherProjection | undefined {
  if (!projected) return undefined
  const population = countIndicator('population', projected.bands)
  const old = countIndicator('80+', projected.bands)
  return {
    name: 'SSB',
    source: projected.sources.join('; '),
    years: new Map(
      projected.bands.years.map((year, at) => [year, { population: population[at] ?? 0, old: old[at] ?? 0 }]),
    ),
  }
}
