import type { DateRange } from '../platform/time/date-range.model.ts'
import { addDays } from '../platform/time/local-date.model.ts'

/** A period in JSON: both days included, null where it has no end. */
export const periodJson = ({ from, until }: DateRange) => ({ from, until: until && addDays(until, -1) })
