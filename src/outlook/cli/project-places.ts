import type { IndicatorId } from '../engine/indicator.model.ts'
import type { ParameterSet } from '../engine/parameter-set.model.ts'
import type { ProjectionRequest } from '../engine/plan.ts'
import type { OutlookRow } from '../engine/project.ts'
import { SUMMARY_FIELDS } from '../engine/wasm-projector.ts'
import { projectOnThreads, type WaitingThreads } from '../worker/project-on-threads.ts'

export type ProjectionOrder = {
  readonly set: ParameterSet
  readonly codes: readonly string[]
  readonly request: ProjectionRequest
  readonly indicators: readonly IndicatorId[]
}

/** Rows of many places, place after place in the order asked for. The numbers do not depend on `threads`. */
export async function projectPlaces(
  order: ProjectionOrder,
  threads?: number | WaitingThreads,
): Promise<OutlookRow[]> {
  const { codes, indicators, years, figures } = await projectOnThreads(order, threads)
  const rows: OutlookRow[] = []
  for (const municipality of codes)
    for (const indicator of indicators)
      for (const year of years) {
        const at = rows.length * SUMMARY_FIELDS
        const [mean, p10, p25, p50, p75, p90] = figures.subarray(at, at + SUMMARY_FIELDS) as unknown as Six
        rows.push({ municipality, year, indicator, mean, p10, p25, p50, p75, p90 })
      }
  return rows
}

type Six = [number, number, number, number, number, number]
