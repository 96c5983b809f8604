import type { CostToShare, Member } from './cost-key.model.ts'
import { fraction, whole } from './fraction.model.ts'

const half = fraction(1n, 2n)

const municipality = (id: string, name: string, population: bigint): Member => ({
  id,
  name,
  values: { population: whole(population) },
})

/**
 * Knutepunkt Sørlandet's joint coordinator in 2017, as published: half of 950 000 kroner equally, half by
 * population (SSB, 1 January 2016). Rounding and date are inferred from the published amounts.
 */
export const knutepunkt2017: CostToShare = {
  total: 95_000_000n,
  key: {
    components: [
      { kind: 'flat', share: half },
      { kind: 'measure', basis: 'population', share: half },
    ],
    rounding: { step: 50_000n, residual: 'last' },
  },
  members: [
    { ...municipality('1001', 'Kristiansand', 88_447n), exempt: true },
    municipality('1014', 'Vennesla', 14_308n),
    municipality('0935', 'Iveland', 1_317n),
    municipality('1018', 'Søgne', 11_260n),
    municipality('1017', 'Songdalen', 6_419n),
    municipality('0928', 'Birkenes', 5_147n),
    municipality('0926', 'Lillesand', 10_577n),
  ],
}

/** The same municipalities' population one year later (SSB, 1 January 2017). */
export const population2017 = {
  '1001': whole(89_268n),
  '1014': whole(14_425n),
  '0935': whole(1_342n),
  '1018': whole(11_321n),
  '1017': whole(6_568n),
  '0928': whole(5_178n),
  '0926': whole(10_702n),
}

/** Three fictional municipalities that share 60 000 kroner by population, to the nearest krone. */
export const fjordvik: CostToShare = {
  total: 6_000_000n,
  key: {
    components: [{ kind: 'measure', basis: 'population', share: whole(1n) }],
    rounding: { step: 100n, residual: 'largest-remainder' },
  },
  members: [
    municipality('5901', 'Fjordvik', 4_000n),
    municipality('5902', 'Dalen', 1_000n),
    municipality('5903', 'Øygrend', 1_000n),
  ],
}
