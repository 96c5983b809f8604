import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db/index.ts'
import type { DateRange } from '../../platform/time/date-range.model.ts'

/** A number, and one of the places that its people came to. */
export type HistoryRow = {
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly during: DateRange
  readonly source: string
  readonly toCode: string | null
  readonly weightMillionths: number | null
  readonly changeSource: string | null
}

/** Every number there has been, with what became of it. */
export async function municipalityHistory(tx: ReadTx): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select code.code, code.name, organisation.slug, code.during, code.source,
           change.to_code as "toCode", change.weight_millionths as "weightMillionths",
           change.source as "changeSource"
      from registers.municipality_code as code
      join registers.organisation on organisation.id = code.organisation_id
      left join registers.municipality_change as change on change.from_code = code.code
     order by code.code, change.to_code`.execute(tx)
  return rows
}
