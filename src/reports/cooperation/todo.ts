import { budgetsOf, economyPaths } from '../../economy/index.ts'
import type { ReadTx } from '../../platform/db/index.ts'
import { type CalendarDue, myTasks, pastDues } from '../../platform/records/index.ts'
import { recordPaths } from '../../platform/records/paths.ts'
import type { Cooperation } from '../../platform/tenancy/cooperation.ts'
import type { Locale } from '../../platform/text/locale.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'

/** Something that waits for the reader: a task, a date that has passed, or a budget that is not adopted. */
export type Todo = {
  readonly kind: 'task' | 'overdue' | 'draft' | 'proposed'
  readonly on: LocalDate | null
  readonly what: string
  /** What it is about, and where to do it. */
  readonly about: string
  readonly href: string
  readonly language: Locale
}

type Asked = {
  readonly cooperation: Pick<Cooperation, 'id' | 'slug' | 'language'>
  readonly personId: string
  readonly date: LocalDate
  /** Those who run the cooperation see to its dates and its drafts too. */
  readonly isEditor: boolean
}

/** What waits for a person in a cooperation: what has a date first, the nearest before the rest. */
export async function todosOf(tx: ReadTx, asked: Asked): Promise<Todo[]> {
  const todos = [
    ...(await tasksFor(tx, asked)),
    ...(asked.isEditor ? [...(await overdue(tx, asked)), ...(await openBudgets(tx, asked))] : []),
  ]
  return todos.toSorted((a, b) => ((a.on ?? '9999') < (b.on ?? '9999') ? -1 : 1))
}

async function tasksFor(tx: ReadTx, { cooperation, personId }: Asked): Promise<Todo[]> {
  const tasks = await myTasks(tx, personId)
  return tasks
    .filter((task) => task.cooperation.slug === cooperation.slug)
    .map(({ what, onDate, record }) => ({
      kind: 'task',
      on: onDate,
      what,
      about: record.title,
      href: recordPaths.card(cooperation.slug, record.path),
      language: cooperation.language,
    }))
}

const mostOverdue = 50

async function overdue(tx: ReadTx, { cooperation, date }: Asked): Promise<Todo[]> {
  const { dues } = await pastDues(tx, {
    cooperationId: cooperation.id,
    date,
    after: null,
    limit: mostOverdue,
  })
  return dues
    .filter(({ doneOn }) => doneOn === null)
    .map(({ what, onDate, record }: CalendarDue) => ({
      kind: 'overdue',
      on: onDate,
      what,
      about: record.title,
      href: recordPaths.card(cooperation.slug, record.path),
      language: record.language,
    }))
}

async function openBudgets(tx: ReadTx, { cooperation }: Asked): Promise<Todo[]> {
  const budgets = await budgetsOf(tx, cooperation.id)
  return budgets.flatMap(({ status, title, year }) =>
    status === 'draft' || status === 'proposed'
      ? [
          {
            kind: status,
            on: null,
            what: title,
            about: title,
            href: economyPaths.budget(cooperation.slug, year),
            language: cooperation.language,
          },
        ]
      : [],
  )
}
