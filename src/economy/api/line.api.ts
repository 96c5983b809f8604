import type { WriteTx } from '../../platform/db/index.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import type { ApiReply } from '../../platform/http/route.ts'
import { isId } from '../../platform/records/index.ts'
import { type Refusal, refuse } from '../../platform/refusal/refusal.model.ts'
import { membersOn } from '../../registers/index.ts'
import { addLine } from '../budgets/add-line.ts'
import { yearOf } from '../budgets/budget.model.ts'
import { budgetOfYear } from '../budgets/budget.sql.ts'
import { lineById } from '../budgets/budget-line.sql.ts'
import { changeLine, type LineAt } from '../budgets/change-line.ts'
import { removeLine } from '../budgets/remove-line.ts'
import { paths } from '../paths.ts'
import { lineJson } from './budget.json.ts'
import type { LineBody } from './line.input.ts'

type LineReply = ApiReply<ReturnType<typeof lineJson>>

/** Puts a line at the end of a budget. */
export function postLine(context: RequestContext, { body }: { body: LineBody }): Promise<LineReply> {
  const at = budgetAt(context)
  return context.write(async (tx) => {
    const added = await addLine(tx, { ...at, revision: null }, body)
    if (!added.ok) return added
    const line = requireFound(await storedLine(tx, { ...at, lineId: added.value.id }))
    const location = paths.api.line(at.cooperation.slug, at.year, line.id)
    return { ok: true, status: 201, location, revision: line.revision, body: line }
  })
}

/** Changes a line that nobody has changed since it was read. */
export function putLine(context: RequestContext, { body }: { body: LineBody }): Promise<LineReply> {
  return changing(context, async (tx, at) => {
    const changed = await changeLine(tx, at, body)
    if (!changed.ok) return changed
    const line = requireFound(await storedLine(tx, at))
    return { ok: true, revision: line.revision, body: line }
  })
}

/** Removes a line that nobody has changed since it was read. */
export function deleteLine(context: RequestContext): Promise<ApiReply<{ id: string }>> {
  return changing(context, async (tx, at) => {
    const removed = await removeLine(tx, at)
    return removed.ok ? { ok: true, body: { id: at.lineId } } : removed
  })
}

/** A change to the line at an address, made from the revision that If-Match names. */
async function changing<Body>(
  context: RequestContext,
  change: (tx: WriteTx, at: LineAt) => Promise<ApiReply<Body>>,
): Promise<ApiReply<Body>> {
  const lineId = context.params.line ?? ''
  const at = budgetAt(context)
  requireFound(isId(lineId) || undefined)
  const revision = context.revisionSeen()
  if (revision === null) return refuse('revision-missing')
  return context.write(async (tx) => {
    const answer = await change(tx, { ...at, revision, lineId })
    return !answer.ok && answer.code === 'stale' ? withCurrent(tx, answer, { ...at, lineId }) : answer
  })
}

type StoredAt = Pick<LineAt, 'cooperation' | 'year' | 'lineId'>

/** A stale change is told what the line says now. */
async function withCurrent(tx: WriteTx, stale: Refusal<string>, at: StoredAt): Promise<Refusal<string>> {
  const line = await storedLine(tx, at)
  const fields = Object.entries(line ?? {}).flatMap(([field, value]) =>
    value === null ? [] : [[field, `${value}`]],
  )
  return refuse(stale.code, { ...stale.details, ...Object.fromEntries(fields) })
}

async function storedLine(tx: WriteTx, { cooperation, year, lineId }: StoredAt) {
  const budget = await budgetOfYear(tx, cooperation.id, year)
  const line = budget && (await lineById(tx, budget, lineId))
  if (!line) return undefined
  const members = await membersOn(tx, cooperation.id, budget.membersOn)
  return lineJson(line, new Map(members.map(({ organisationId, slug }) => [organisationId, slug])))
}

const budgetAt = ({ cooperation, params }: RequestContext) => ({
  cooperation: requireFound(cooperation),
  year: requireFound(yearOf(params.year)),
})
