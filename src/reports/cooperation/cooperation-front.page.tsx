import type { ReadTx } from '../../platform/db/index.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { type PageReply, page } from '../../platform/http/reply.ts'
import { type CalendarDue, undatedDues, upcomingDues } from '../../platform/records/index.ts'
import { threadStatus } from '../../platform/records/thread-status.sql.ts'
import { CooperationFront } from './cooperation-front.view.tsx'
import { keyFigures } from './key-figures.ts'
import { type Todo, todosOf } from './todo.ts'

/** A cooperation's front page, as of the page's date. */
export const showCooperation = (context: CooperationContext): Promise<PageReply> =>
  context.read(async (tx) => {
    const { cooperation, date } = context
    const shown = {
      cooperation,
      date,
      figures: await keyFigures(tx, cooperation, date),
      thread: await threadStatus(tx, cooperation.id),
      dues: await nextDues(tx, context),
      todos: await todosHere(tx, context),
    }
    return page({
      title: () => cooperation.name,
      description: () => cooperation.purpose,
      body: () => <CooperationFront {...shown} />,
    })
  })

const mostDated = 6
const mostUndated = 3

async function nextDues(tx: ReadTx, { cooperation, date }: CooperationContext): Promise<CalendarDue[]> {
  const wanted = { cooperationId: cooperation.id, date, after: null, limit: mostDated }
  const { dues } = await upcomingDues(tx, wanted)
  const undated = await undatedDues(tx, cooperation.id)
  return [...dues.filter(({ doneOn }) => doneOn === null), ...undated.slice(0, mostUndated)]
}

/** Only for people who have a part in this cooperation. */
async function todosHere(tx: ReadTx, context: CooperationContext): Promise<Todo[] | null> {
  const { actor, cooperation, date } = context
  if (actor.kind !== 'person') return null
  const takesPart = actor.roles.some(({ cooperationId }) => cooperationId === cooperation.id)
  if (!takesPart) return null
  const isEditor = context.may('edit-economy')
  const todos = await todosOf(tx, { cooperation, personId: actor.personId, date, isEditor })
  return isEditor || todos.length > 0 ? todos : null
}
