import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'

export const cooperationKinds = ['network', 'health-community', 'project', 'other'] as const

export type CooperationKind = (typeof cooperationKinds)[number]

export type CooperationRefusal = 'slug-unreadable' | 'slug-reserved' | 'slug-taken'

/** Whether an address can be a cooperation's own; the first part of every page below it. */
export function checkSlug(slug: string, reserved: ReadonlySet<string>): Decision<string, CooperationRefusal> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 60) return refuse('slug-unreadable')
  return reserved.has(slug) ? refuse('slug-reserved', { slug }) : accept(slug)
}
