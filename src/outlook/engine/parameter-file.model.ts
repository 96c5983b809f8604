import { AGES, CELLS, LAST_YEAR } from './ages.model.ts'
import {
  FORMAT,
  type Making,
  MORTALITY_BANDS,
  type Nation,
  type ParameterSet,
  type PlaceParameters,
} from './parameter-set.model.ts'
import { OutlookRefusal } from './refusal.model.ts'

/** A number with so many figures that count, as short as it can be written. */
const short = (value: number, figures: number): number => Number(value.toPrecision(figures))

const row = (values: readonly number[], figures: number): string =>
  `[${values.map((value) => short(value, figures)).join(',')}]`

const rows = (table: readonly (readonly number[])[], figures: number): string =>
  `[\n${table.map((values) => row(values, figures)).join(',\n')}\n]`

/**
 * A set as JSON text with a line per list, numbers cut to the figures that count; people of the base year stay as they
 * are. Reading it again gives the same projection to about one in ten thousand.
 */
export function writeParameterSet(set: ParameterSet): string {
  const { format, version, base, last, made } = set
  const head = Object.entries({ format, version, base, last, made }).map(
    ([name, value]) => `"${name}": ${JSON.stringify(value, null, 1)}`,
  )
  return `{\n${head.join(',\n')},\n"nation": ${nationText(set.nation)},\n"places": [\n${set.places.map(placeText).join(',\n')}\n]\n}\n`
}

function nationText(nation: Nation): string {
  const { deathRates, improvement, mortality, fertility, migration, outflow, rake, pool } = nation
  return `{
"deathRates": ${row(deathRates, 5)},
"improvement": ${row(improvement, 4)},
"mortality": ${JSON.stringify(roundedNumbers(mortality))},
"fertility": {"shape": ${row(fertility.shape, 4)}, "path": ${row(fertility.path, 5)}, "sd": ${short(fertility.sd, 4)}, "persistence": ${fertility.persistence}},
"migration": {"path": ${row(migration.path, 6)}, "profile": ${row(migration.profile, 4)}, "sd": ${short(migration.sd, 5)}, "persistence": ${migration.persistence}},
"outflow": ${row(outflow, 4)},
"rake": ${rows(rake, 5)},
"pool": ${rows(pool, 5)}
}`
}

function placeText(place: PlaceParameters): string {
  const { code, name, population, share, outflow, mortality, fertility, deviation } = place
  return `{"code": ${JSON.stringify(code)}, "name": ${JSON.stringify(name)},
"population": ${row(population, 8)},
"share": ${row(share, 4)},
"outflow": ${short(outflow, 4)}, "mortality": [${mortality.map((sex) => row(sex, 4)).join(',')}], "fertility": ${short(fertility, 4)},
"deviation": ${JSON.stringify(roundedNumbers(deviation))}}`
}

const roundedNumbers = (record: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, short(value, 4)]))

/** Reads what `writeParameterSet` wrote. Throws a sentence that names the file and what is wrong with it. */
export function readParameterSet(text: string, file: string): ParameterSet {
  const wrong = (complaint: string) => new OutlookRefusal(`${file}: ${complaint}`)
  let set: ParameterSet
  try {
    set = JSON.parse(text) as ParameterSet
  } catch {
    throw wrong('this is not a parameter file (it is not JSON, or it was cut off).')
  }
  if (set?.format !== FORMAT) throw wrong('this is not a parameter file made by "samsyn outlook fit".')
  if (set.version !== 1) throw wrong(`it is of version ${set.version}; this program reads version 1.`)
  const complaint = complaintAbout(set)
  if (complaint) throw wrong(complaint)
  return set
}

function complaintAbout(set: ParameterSet): string | undefined {
  const steps = set.last - set.base
  if (!Number.isInteger(steps) || steps < 1 || set.last > LAST_YEAR) return `"base" and "last" make no sense.`
  if (!isMaking(set.made)) return '"made" does not say how the file came to be.'
  if (!isNation(set.nation, steps))
    return '"nation" lacks a list, or one has the wrong length or holds no numbers.'
  if (!Array.isArray(set.places) || set.places.length === 0) return 'it holds no municipality.'
  const faulty = set.places.find((place) => !isPlace(place))
  return (
    faulty &&
    `the municipality ${faulty.code ?? '?'} lacks a list, or one has the wrong length or holds no numbers.`
  )
}

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)

const isList = (values: unknown, length: number): boolean =>
  Array.isArray(values) && values.length === length && values.every(isNumber)

const isTable = (table: unknown, [length, width]: readonly [number, number]): boolean =>
  Array.isArray(table) && table.length === length && table.every((values) => isList(values, width))

const hasNumbers = (record: unknown, names: readonly string[]): boolean =>
  typeof record === 'object' &&
  record !== null &&
  names.every((name) => isNumber((record as Record<string, unknown>)[name]))

function isMaking(made: Making | undefined): boolean {
  return Array.isArray(made?.sources) && Array.isArray(made.inputs) && Array.isArray(made.notes)
}

function isNation(nation: Nation | undefined, steps: number): boolean {
  if (!nation) return false
  const { deathRates, improvement, mortality, fertility, migration, outflow, rake, pool } = nation
  return [
    isList(deathRates, CELLS),
    isList(improvement, CELLS),
    isList(outflow, CELLS),
    hasNumbers(mortality, ['walk', 'noise', 'common']),
    hasNumbers(fertility, ['sd', 'persistence']) &&
      isList(fertility.shape, AGES) &&
      isList(fertility.path, steps),
    hasNumbers(migration, ['sd', 'persistence']) &&
      isList(migration.profile, CELLS) &&
      isList(migration.path, steps),
    isTable(rake, [steps, CELLS]),
    isTable(pool, [steps, CELLS]),
  ].every(Boolean)
}

function isPlace(place: PlaceParameters | undefined): boolean {
  if (!place || typeof place.code !== 'string' || typeof place.name !== 'string') return false
  return [
    isList(place.population, CELLS),
    isList(place.share, CELLS),
    isTable(place.mortality, [2, MORTALITY_BANDS.length]),
    hasNumbers(place, ['outflow', 'fertility']),
    hasNumbers(place.deviation, ['lasting', 'yearly', 'persistence', 'leaving', 'mortality']),
  ].every(Boolean)
}
