import pg from 'pg'
import { parseDateRange } from '../time/date-range.model.ts'

const oid = { int8: 20, date: 1082, daterange: 3912 } as const

const parsers = new Map<number, (text: string) => unknown>([
  [oid.int8, BigInt],
  [oid.date, String],
  [oid.daterange, parseDateRange],
])

/** How values come out: øre as bigint, dates as plain `YYYY-MM-DD`, never through a time zone. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    parsers.get(id) ?? pg.types.getTypeParser(id, format as 'text'),
}
