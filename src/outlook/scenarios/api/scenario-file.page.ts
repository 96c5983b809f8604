import type { CooperationContext, RequestContext } from '../../../platform/http/context.ts'
import { requireFound } from '../../../platform/http/faults.ts'
import { type Download, download } from '../../../platform/http/reply.ts'
import { findCooperation } from '../../../platform/tenancy/cooperation.ts'
import { requiredScenario } from '../stored/required-scenario.ts'
import type { Scenario } from '../stored/scenario.model.ts'
import { scenarioAt } from '../stored/scenario.sql.ts'
import { scenarioCsv } from './scenario-csv.ts'
import { scenarioJsonStat } from './scenario-json-stat.ts'

const csvFile = (scenario: Scenario): Download =>
  download({
    type: 'text/csv; charset=utf-8',
    fileName: `scenario-${scenario.slug}.csv`,
    body: scenarioCsv(scenario.results),
  })

/** A scenario's figures for a spreadsheet. */
export const scenarioCsvFile = async (context: CooperationContext): Promise<Download> =>
  csvFile(await context.read((tx) => requiredScenario(tx, context)))

/** A scenario's figures for a statistics program. */
export async function scenarioJsonStatFile(context: CooperationContext): Promise<Download> {
  const scenario = await context.read((tx) => requiredScenario(tx, context))
  return download({
    type: 'application/json; charset=utf-8',
    fileName: `scenario-${scenario.slug}.json`,
    body: JSON.stringify(scenarioJsonStat(scenario)),
  })
}

/** The same file at an address of the API, whose routes answer JSON alone. */
export const scenarioCsvOfApi = (context: RequestContext): Promise<Download> =>
  context.read(async (tx) => {
    const { id } = requireFound(await findCooperation(tx, context.params.cooperation ?? ''))
    return csvFile(requireFound(await scenarioAt(tx, id, context.params.scenario ?? '')))
  })
