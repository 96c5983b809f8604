import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import type { LocalDate } from '../platform/time/local-date.model.ts'
import { type BudgetFile, budgetFile } from './budget.input.ts'
import { checkShape } from './check-shape.ts'
import { cooperationFile, organisationsFile } from './cooperation.input.ts'
import { crossCheck } from './cross-check.ts'
import type { Example, ReadParts } from './example.ts'
import { NotLoaded, type Problem, type Reading, type Told } from './problem.ts'
import { readRows } from './read-rows.ts'
import { readYaml } from './read-yaml.ts'
import { changeRows, codeRows, populationRows } from './rows.input.ts'
import { peopleFile, threadFile } from './thread.input.ts'

/** A folder being read: what it holds, and the mistakes found so far. */
type Folder = {
  readonly path: string
  readonly names: readonly string[]
  readonly day: LocalDate
  readonly problems: Problem[]
}

/**
 * Reads an example from its folder, as it is on the day of loading. Throws `NotLoaded` with every mistake, each
 * with its file and line.
 */
export async function readExample(folder: string, day: LocalDate): Promise<Example> {
  const opened = await openFolder(folder, day)
  const { problems } = opened
  const parts = await readParts(opened)
  problems.push(...crossCheck(parts))
  const { present: _, cooperation, organisations, ...rest } = parts
  if (problems.length > 0 || !cooperation || !organisations) throw new NotLoaded(problems.toSorted(inOrder))
  return { ...rest, cooperation, organisations }
}

const inOrder = (a: Problem, b: Problem) =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1

async function openFolder(folder: string, day: LocalDate): Promise<Folder> {
  try {
    return { path: folder, names: await readdir(folder), day, problems: [] }
  } catch {
    throw new NotLoaded([
      { file: folder || '(no folder named)', line: null, text: 'there is no such folder' },
    ])
  }
}

async function readParts(folder: Folder): Promise<ReadParts> {
  return {
    present: folder.names,
    cooperation: await readRequired(folder, 'cooperation.yaml', cooperationFile),
    organisations: await readRequired(folder, 'organisations.yaml', organisationsFile),
    codes: await readPart(folder, 'municipality-codes.csv', codeRows),
    changes: await readPart(folder, 'municipality-changes.csv', changeRows),
    population: await readPart(folder, 'population.csv', populationRows),
    thread: await readPart(folder, 'thread.yaml', threadFile),
    people: await readPart(folder, 'people.yaml', peopleFile),
    budgets: await readBudgets(folder),
  }
}

async function readBudgets(folder: Folder): Promise<Told<BudgetFile>[]> {
  const names = folder.names.filter((name) => /^budget.*\.ya?ml$/.test(name))
  const budgets = await Promise.all(names.map((name) => readPart(folder, name, budgetFile)))
  return budgets.filter((budget) => budget !== undefined).toSorted((a, b) => a.value.year - b.value.year)
}

function readRequired<T>(folder: Folder, name: string, schema: z.ZodType<T>): Promise<Told<T> | undefined> {
  if (!folder.names.includes(name))
    folder.problems.push({ file: path.join(folder.path, name), line: null, text: 'the file is missing' })
  return readPart(folder, name, schema)
}

/** One file, held up to its schema; undefined when it is not there or has mistakes, which are then noted. */
async function readPart<T>(folder: Folder, name: string, schema: z.ZodType<T>): Promise<Told<T> | undefined> {
  if (!folder.names.includes(name)) return undefined
  const file = path.join(folder.path, name)
  const bytes = await readFile(file)
  const raw: Reading<unknown> = name.endsWith('.csv')
    ? readRows(file, bytes, folder.day)
    : readYaml(file, bytes.toString('utf8'), folder.day)
  const reading = raw.ok ? checkShape(raw.told, schema) : raw
  if (reading.ok) return reading.told
  folder.problems.push(...reading.problems)
  return undefined
}
