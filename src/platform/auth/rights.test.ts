import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { may, type Permission, rights, standingsOf } from './rights.ts'
import type { Role } from './role.ts'

const here = '0190a1c0-0000-7000-8000-00000000000a'
const elsewhere = '0190a1c0-0000-7000-8000-00000000000b'

const person = (
  roles: readonly Role[],
  options: { administrator?: boolean; cooperation?: string } = {},
): Actor => ({
  kind: 'person',
  sessionHash: 'f'.repeat(64),
  sessionId: '0190a1c0-0000-7000-8000-000000000001',
  personId: '0190a1c0-0000-7000-8000-000000000002',
  name: 'Kari i Fjordvik',
  administrator: options.administrator ?? false,
  language: null,
  drowsy: false,
  roles: roles.map((role) => ({ cooperationId: options.cooperation ?? here, role, organisationId: null })),
})

const visitor: Actor = { kind: 'visitor', sessionHash: null }

/** Everybody who can come to the door of this cooperation, in the order of the table's columns. */
const everybody = {
  visitor,
  'without a role': person([]),
  observer: person(['observer']),
  'seat holder': person(['seat-holder']),
  representative: person(['representative']),
  leader: person(['leader']),
  coordinator: person(['coordinator']),
  administrator: person([], { administrator: true }),
  "neighbour's coordinator": person(['coordinator'], { cooperation: elsewhere }),
} as const

// Who may do what in a cooperation: + may, - is refused. The columns stand in the order of `everybody`.
const table = `
                   visitor  no role  observer  seat  representative  leader  coordinator  admin  neighbour
  look                +        +        +       +          +           +          +         +        +
  see-own-page        -        +        +       +          +           +          +         +        +
  edit-registers      -        -        -       -          -           +          +         -        -
  edit-economy        -        -        -       -          -           +          +         -        -
  adopt-budget        -        -        -       -          -           +          +         -        -
  edit-outlook        -        -        -       -          -           +          +         -        -
  see-history         -        -        -       -          -           +          +         -        -
  administer          -        -        -       -          -           -          -         +        -
  manage-roles        -        -        -       -          -           +          +         +        -
`
const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/))
  .map(([permission, ...marks]) => ({ permission: permission as Permission, marks }))

describe.each(rows)('$permission', ({ permission, marks }) => {
  test.each(Object.entries(everybody).map(([who, actor], index) => ({ who, actor, mark: marks[index] })))(
    '$who: $mark',
    ({ actor, mark }) => {
      expect(may(actor, permission, here) ? '+' : '-').toBe(mark)
    },
  )
})

const permissions = Object.keys(rights) as Permission[]

test('the table has a row for each permission and a mark for each standing, and no more', () => {
  expect(rows.map(({ permission }) => permission)).toEqual(permissions)
  expect(new Set(rows.map(({ marks }) => marks.length))).toEqual(new Set([Object.keys(everybody).length]))
})

test('roles in a cooperation give no right in the installation as a whole', () => {
  const coordinator = everybody.coordinator
  expect(permissions.filter((permission) => may(coordinator, permission, null))).toEqual([
    'look',
    'see-own-page',
  ])
})

test('an administrator administers the installation as a whole', () => {
  expect(may(everybody.administrator, 'administer', null)).toBe(true)
  expect(may(everybody.administrator, 'edit-economy', null)).toBe(false)
})

test('several roles give the rights of each', () => {
  expect(standingsOf(person(['observer', 'leader']), here)).toEqual([
    'visitor',
    'signed-in',
    'observer',
    'leader',
  ])
  expect(may(person(['observer', 'leader']), 'edit-economy', here)).toBe(true)
})

test('a visitor stands nowhere but outside', () => {
  expect(standingsOf(visitor, here)).toEqual(['visitor'])
})
