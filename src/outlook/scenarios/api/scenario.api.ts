import type { RequestContext } from '../../../platform/http/context.ts'
import { requireFound } from '../../../platform/http/faults.ts'
import type { ApiReply } from '../../../platform/http/route.ts'
import { accept, type Decision, type Refusal, refuse } from '../../../platform/refusal/refusal.model.ts'
import { outlook } from '../../data/outlook.ts'
import { headlineYear } from '../../pages/years.model.ts'
import { paths } from '../../paths.ts'
import { findWhom } from '../question/find-subject.ts'
import { calculate } from '../stored/calculate.ts'
import { changeScenario, removeScenario, type ScenarioAt } from '../stored/change-scenario.ts'
import { saveScenario } from '../stored/save-scenario.ts'
import type { Calculated, Scenario } from '../stored/scenario.model.ts'
import { scenarioAt, scenariosOf } from '../stored/scenario.sql.ts'
import { listedScenarioJson, scenarioJson } from './scenario.json.ts'
import type { ScenarioBody } from './scenario-body.input.ts'
import { scenarioJsonStat } from './scenario-json-stat.ts'

type ScenarioReply = ApiReply<ReturnType<typeof scenarioJson>>

/** A cooperation's scenarios, by title. */
export async function scenariosAsJson(context: RequestContext) {
  const { id, slug } = requireFound(context.cooperation)
  const found = await context.read((tx) => scenariosOf(tx, id))
  return { ok: true as const, body: { items: found.map((scenario) => listedScenarioJson(slug, scenario)) } }
}

const stored = async (context: RequestContext): Promise<Scenario> =>
  requireFound(
    await context.read((tx) =>
      scenarioAt(tx, requireFound(context.cooperation).id, context.params.scenario ?? ''),
    ),
  )

/** One scenario with its answer as it was. */
export async function scenarioAsJson(context: RequestContext): Promise<ScenarioReply> {
  const scenario = await stored(context)
  return {
    ok: true,
    revision: scenario.revision,
    body: scenarioJson(requireFound(context.cooperation).slug, scenario),
  }
}

/** The same as a dataset that statistics programs read. */
export async function scenarioAsJsonStat(context: RequestContext) {
  const scenario = await stored(context)
  return { ok: true as const, revision: scenario.revision, body: scenarioJsonStat(scenario) }
}

/** Calculates, and keeps question and answer. */
export async function postScenario(
  context: RequestContext,
  { body }: { body: ScenarioBody },
): Promise<ScenarioReply> {
  const cooperation = requireFound(context.cooperation)
  const calculated = await calculatedFrom(context, body)
  if (!calculated.ok) return calculated
  return context.write(async (tx) => {
    const saved = await saveScenario(tx, cooperation, { ...wordsOf(body), ...calculated.value })
    if (!saved.ok) return saved
    const scenario = requireFound(await scenarioAt(tx, cooperation.id, saved.value.slug))
    return {
      ok: true,
      status: 201,
      location: paths.apiScenario(cooperation.slug, scenario.slug),
      revision: scenario.revision,
      body: scenarioJson(cooperation.slug, scenario),
    }
  })
}

/** Puts another question, answer and words in a scenario's place, if nobody has changed it since it was read. */
export async function putScenario(
  context: RequestContext,
  { body }: { body: ScenarioBody },
): Promise<ScenarioReply> {
  const cooperation = requireFound(context.cooperation)
  await stored(context)
  const at = atRevision(context)
  if (!at.ok) return at
  const calculated = await calculatedFrom(context, body)
  if (!calculated.ok) return calculated
  return context.write(async (tx) => {
    const change = { words: wordsOf(body), calculated: calculated.value }
    const changed = await changeScenario(tx, at.value, change)
    const scenario = requireFound(await scenarioAt(tx, cooperation.id, at.value.slug))
    if (!changed.ok) return changed.code === 'stale' ? withCurrent(changed, scenario) : changed
    return { ok: true, revision: scenario.revision, body: scenarioJson(cooperation.slug, scenario) }
  })
}

/** Removes a scenario that nobody has changed since it was read. */
export async function deleteScenario(context: RequestContext): Promise<ApiReply<{ slug: string }>> {
  const cooperation = requireFound(context.cooperation)
  await stored(context)
  const at = atRevision(context)
  if (!at.ok) return at
  return context.write(async (tx) => {
    const removed = await removeScenario(tx, at.value)
    if (removed.ok) return { ok: true, body: { slug: at.value.slug } }
    const scenario = requireFound(await scenarioAt(tx, cooperation.id, at.value.slug))
    return removed.code === 'stale' ? withCurrent(removed, scenario) : removed
  })
}

const wordsOf = ({ title, note, visibility }: ScenarioBody) => ({ title, note, visibility })

function atRevision(context: RequestContext): Decision<ScenarioAt, 'revision-missing'> {
  const revision = context.revisionSeen()
  if (revision === null) return refuse('revision-missing')
  return accept({
    cooperation: requireFound(context.cooperation),
    slug: context.params.scenario ?? '',
    revision,
  })
}

/** A stale change is told what the scenario says now. */
const withCurrent = (
  stale: Refusal<string>,
  { title, note, visibility, revision }: Scenario,
): Refusal<string> => refuse(stale.code, { title, note, visibility, revision: `${revision}` })

async function calculatedFrom(
  context: RequestContext,
  body: ScenarioBody,
): Promise<Decision<Calculated, string>> {
  const { set } = await outlook().parameters()
  const standing = await outlook().standing()
  const to = body.to ?? standing.to
  if (to <= set.base || to > set.last)
    return refuse('outlook-year-out-of-range', { field: 'to', min: `${set.base + 1}`, max: `${set.last}` })
  const year = body.year ?? headlineYear(set.base, to)
  if (year <= set.base || year > to)
    return refuse('outlook-year-out-of-range', { field: 'year', min: `${set.base + 1}`, max: `${to}` })
  const asked = { kommuner: body.municipalities?.join(',') }
  const whom = await context.read((tx) => findWhom(tx, context, { set, asked }))
  if (!whom.ok) return whom
  const { draws, seed, levers } = body
  return calculate({ subject: whom.value.subject, year, levers, to, draws, seed })
}
