import type { LeverId } from '../../engine/lever.model.ts'

/** Levers that work on the same thing, in the order that a reader meets them. */
export const LEVER_GROUPS = {
  need: ['healthyAgeing', 'homeUseTrend', 'institutionUseTrend', 'homeInstead'],
  work: ['welfareTechnology', 'ftePerPlace', 'ftePerUser'],
  hands: ['sicknessAbsence', 'partTime', 'recruitment'],
  cost: ['costPerFte', 'costGrowth'],
  people: ['netImmigration', 'fertility', 'mortalityTrend'],
} as const satisfies Record<string, readonly LeverId[]>

export type LeverGroup = keyof typeof LEVER_GROUPS

export const leverGroups = Object.keys(LEVER_GROUPS) as LeverGroup[]
