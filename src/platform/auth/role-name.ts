import { m } from '../text/index.ts'
import type { Role } from './role.ts'

const names: Readonly<Record<Role, () => string>> = {
  coordinator: m.authRoleCoordinator,
  leader: m.authRoleLeader,
  representative: m.authRoleRepresentative,
  'seat-holder': m.authRoleSeatHolder,
  observer: m.authRoleObserver,
}

/** What a role is called, in the language set by `inLanguage`. */
export const roleName = (role: Role): string => names[role]()
