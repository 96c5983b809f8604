import type { Actor } from './actor.ts'
import type { Role } from './role.ts'

/** Everybody who can come to the door, from fewest rights to most. */
export type Standing = 'visitor' | 'signed-in' | Role | 'administrator'

const everybody = [
  'visitor',
  'signed-in',
  'observer',
  'seat-holder',
  'representative',
  'leader',
  'coordinator',
  'administrator',
] as const satisfies readonly Standing[]
const signedIn = everybody.filter((standing) => standing !== 'visitor')
const editors = ['leader', 'coordinator'] as const
const administrators = ['administrator'] as const

/**
 * Who may do what. Row security decides which rows each of them sees; this table decides which doors open.
 * A permission below a cooperation's address counts the roles held in that cooperation only.
 */
export const rights = {
  /** Read what is published, and what the own roles show. */
  look: everybody,
  /** Own page: sessions, language, sign-out. */
  'see-own-page': signedIn,
  /** Members, organisations, people and roles of a cooperation. */
  'edit-registers': editors,
  /** Budgets, cost keys and what follows from them. */
  'edit-economy': editors,
  'adopt-budget': editors,
  /** Scenarios for the years ahead. */
  'edit-outlook': editors,
  /** The history of every change in a cooperation. */
  'see-history': editors,
  /** Cooperations, municipalities, population: what all share. */
  administer: administrators,
  /** Members of a cooperation, and its own particulars, also by an administrator who has no role in it. */
  'manage-roles': [...editors, ...administrators],
} as const satisfies Record<string, readonly Standing[]>

export type Permission = keyof typeof rights

/** Every standing that an actor has, towards one cooperation or towards none. */
export function standingsOf(actor: Actor, cooperationId: string | null): Standing[] {
  if (actor.kind === 'visitor') return ['visitor']
  const held = actor.roles.filter((role) => role.cooperationId === cooperationId).map(({ role }) => role)
  return ['visitor', 'signed-in', ...held, ...(actor.administrator ? (['administrator'] as const) : [])]
}

/** Whether the actor may, in this cooperation (null: in the installation as a whole). */
export function may(actor: Actor, permission: Permission, cooperationId: string | null): boolean {
  const allowed: readonly Standing[] = rights[permission]
  return standingsOf(actor, cooperationId).some((standing) => allowed.includes(standing))
}
