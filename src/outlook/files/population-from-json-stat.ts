import { AGES } from '../engine/ages.model.ts'
import { BadFile } from './bad-file.ts'
import { ageOf, municipalityCode, type Role, roleOfName, sexOf, yearOf } from './category.model.ts'
import type { StatTable, StatVariable } from './json-stat.ts'
import type { Figure, PopulationBuilder } from './population-builder.ts'

/** How far a table goes: `openAge` is its last single year of age, counted with everybody older. */
type Reading = { readonly openAge: number }

/** What each category of a variable means; undefined where it is a sum or no municipality and is left out. */
type Meanings = { readonly [role in Exclude<Role, 'contents'>]: readonly (number | string | undefined)[] }

/**
 * Puts the figures of a table into a builder. Variables are known by their names, roles and categories, never by their
 * place. `contents` names the figures to take where the table has several kinds. Throws `BadFile`.
 */
export function addStatTable(
  builder: PopulationBuilder,
  table: StatTable,
  { name, contents }: { name: string; contents?: string | undefined },
): Reading {
  const roles = rolesOf(name, table)
  const openAge = openAgeOf(name, required(name, roles, 'age'))
  const meanings = meaningsOf(name, roles)
  const wanted = wantedContents(name, roles.get('contents'), contents)
  const order = table.variables.map((variable) => [...roles].find(([, one]) => one === variable)?.[0])
  const at = new Array<number>(order.length).fill(0)
  for (const value of table.values) {
    const figure = figureAt({ order, at, meanings, wanted })
    if (figure && value !== null) builder.add({ ...figure, people: value })
    step(at, table.variables)
  }
  return { openAge }
}

/** Which variable of a population table is which. Throws `BadFile` if the table is divided by anything else. */
export function rolesOf(name: string, table: StatTable): Map<Role, StatVariable> {
  const roles = new Map<Role, StatVariable>()
  for (const variable of table.variables) {
    const role = roleOf(table, variable)
    if (role && !roles.has(role)) roles.set(role, variable)
    else if (variable.codes.length > 1)
      throw new BadFile(
        name,
        `the table also divides by "${variable.label}"; population by region, sex, age and year is needed.`,
      )
  }
  return roles
}

function roleOf({ roles }: StatTable, variable: StatVariable): Role | undefined {
  const byRole: readonly (readonly [Role, string | undefined])[] = [
    ['year', roles.time],
    ['region', roles.geo],
    ['contents', roles.metric],
  ]
  return (
    byRole.find(([, id]) => id === variable.id)?.[0] ?? roleOfName(variable.id) ?? roleOfName(variable.label)
  )
}

const words: Readonly<Record<Role, string>> = {
  region: 'region',
  sex: 'sex (Kjonn)',
  age: 'age (Alder)',
  year: 'year (Tid)',
  contents: 'contents',
}

function required(name: string, roles: ReadonlyMap<Role, StatVariable>, role: Role): StatVariable {
  const variable = roles.get(role)
  if (!variable) throw new BadFile(name, `the table has no variable for ${words[role]}.`)
  return variable
}

/** The last age of a table, counted with everybody older; codes such as `105+` tell, or texts such as `105 år eller eldre`; else the highest age is the last. */
export function openAgeOf(name: string, variable: StatVariable): number {
  const ages = variable.codes.flatMap((code, at) => {
    const read = ageOf(variable.labels[at] ?? code) ?? ageOf(code)
    return read && read !== 'sum' ? [read] : []
  })
  if (ages.length === 0) throw new BadFile(name, 'the table has no single years of age.')
  const open = ages.find(({ andOlder }) => andOlder)
  return open?.age ?? Math.max(...ages.map(({ age }) => age))
}

function meaningsOf(name: string, roles: ReadonlyMap<Role, StatVariable>): Meanings {
  const read = <T>(role: Role, meaning: (code: string, label: string) => T) => {
    const { codes, labels } = required(name, roles, role)
    return codes.map((code, at) => meaning(code, labels[at] ?? code))
  }
  const meanings = {
    region: read('region', municipalityCode),
    sex: read('sex', meaningOfSex),
    age: read('age', meaningOfAge),
    year: read('year', (code, label) => (yearOf(code) ?? yearOf(label))?.year),
  }
  for (const role of ['region', 'sex', 'age', 'year'] as const)
    if (meanings[role].every((meaning) => meaning === undefined))
      throw new BadFile(
        name,
        `the categories of ${words[role]} are not those of a municipal population table.`,
      )
  return meanings
}

/** 0 men, 1 women; the text decides where it is known, since codes have been turned round before. */
export function meaningOfSex(code: string, label: string): number | undefined {
  const sex = sexOf(label) ?? sexOf(code)
  return sex === 'both' ? undefined : sex
}

/** A single year of age; undefined for groups and sums. */
export function meaningOfAge(code: string, label: string): number | undefined {
  const read = ageOf(label) ?? ageOf(code)
  return read === undefined || read === 'sum' ? undefined : Math.min(read.age, 2 * AGES)
}

/** The place of the kind of figures to take; -1 where the table has but one kind without a name. */
function wantedContents(
  name: string,
  variable: StatVariable | undefined,
  contents: string | undefined,
): number {
  if (!variable) return -1
  if (contents !== undefined) return variable.codes.indexOf(contents)
  if (variable.codes.length === 1) return 0
  const people = variable.labels.findIndex((label) =>
    /^(personer|persons|folkemengde|population)/i.test(label),
  )
  if (people >= 0) return people
  throw new BadFile(
    name,
    `the table holds several kinds of figures (${variable.labels.slice(0, 3).join(', ')} …), and none is called persons.`,
  )
}

function figureAt(given: {
  order: readonly (Role | undefined)[]
  at: readonly number[]
  meanings: Meanings
  wanted: number
}): Omit<Figure, 'people'> | undefined {
  const found: Partial<Record<Role, number | string | undefined>> = {}
  for (const [place, role] of given.order.entries()) {
    const category = given.at[place] ?? 0
    if (role === 'contents' && category !== given.wanted) return undefined
    if (role === undefined || role === 'contents') continue
    const meaning = given.meanings[role][category]
    if (meaning === undefined) return undefined
    found[role] = meaning
  }
  const { region, sex, age, year } = found
  return { code: String(region), sex: Number(sex), age: Number(age), year: Number(year) }
}

/** Goes to the next cell: the last variable turns fastest. */
function step(at: number[], variables: readonly StatVariable[]): void {
  for (let place = at.length - 1; place >= 0; place--) {
    const next = (at[place] ?? 0) + 1
    at[place] = next < (variables[place]?.codes.length ?? 1) ? next : 0
    if (next === at[place]) return
  }
}
