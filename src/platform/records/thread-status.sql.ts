import type { ReadTx } from '../db/index.ts'
import { remembered } from './remembered.ts'
import { stateSeen } from './state-seen.sql.ts'
import { type Station, stations } from './station.ts'
import { mustLeadTo, type NeedyStation } from './thread-stops.ts'

/** What is missing after a station, and for how many of its records. */
export type ThreadBreak = {
  readonly code: 'goal-without-project' | 'project-without-benefit' | 'policy-without-goal'
  readonly count: number
  readonly total: number
}

/** A station of one cooperation's thread: how many records this actor sees, and whether the thread breaks after it. */
export type StationStatus = {
  readonly station: Station
  readonly count: number
  readonly broken: ThreadBreak | null
}

/** The break after each station that something must follow; it shows right before the station that is missing. */
export const breaks: readonly { from: NeedyStation; shownAfter: Station; code: ThreadBreak['code'] }[] = [
  { from: 'policy', shownAfter: 'policy', code: 'policy-without-goal' },
  { from: 'strategy', shownAfter: 'networks', code: 'goal-without-project' },
  { from: 'projects', shownAfter: 'economy', code: 'project-without-benefit' },
]

type CountRow = { station: Station; count: number; loose: number }

const needs = Object.entries(mustLeadTo)
  .map(([from, to]) => `('${from}', '${to}')`)
  .join(', ')

const countText = `
  with needs (station, leads_to) as (values ${needs})
  select record.station, count(*)::int as count,
         (count(*) filter (where needs.leads_to is not null and not exists (
            select from platform.link
              join platform.record as answer on answer.cooperation_id = link.cooperation_id and answer.id = link.from_id
             where link.cooperation_id = record.cooperation_id and link.to_id = record.id
               and answer.station = needs.leads_to)))::int as loose
    from platform.record
    left join needs on needs.station = record.station
   where record.cooperation_id = $1
   group by record.station`

async function countedStatus(tx: ReadTx, cooperationId: string): Promise<StationStatus[]> {
  const rows = await tx.named<CountRow>({ name: 'thread_status', text: countText, values: [cooperationId] })
  const byStation = new Map(rows.map((row) => [row.station, row]))
  return stations.map((station) => {
    const found = breaks.find(({ shownAfter }) => shownAfter === station)
    const from = found && byStation.get(found.from)
    const broken =
      found && from && from.loose > 0 ? { code: found.code, count: from.loose, total: from.count } : null
    return { station, count: byStation.get(station)?.count ?? 0, broken }
  })
}

const remember = remembered<StationStatus[]>(500)

/**
 * The state of a cooperation's whole thread, all nine stations in order. It is counted again when the cooperation's
 * audit trail has grown, since no card changes without an entry there; between changes it is remembered for each
 * of the three ways to look at it (as an editor, as a member, from outside).
 */
export async function threadStatus(tx: ReadTx, cooperationId: string): Promise<readonly StationStatus[]> {
  const state = await stateSeen(tx, cooperationId)
  if (!state) return countedStatus(tx, cooperationId)
  return remember(`${cooperationId} ${state.own}`, () => countedStatus(tx, cooperationId))
}
