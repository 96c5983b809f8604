import { isLocalDate } from '../time/local-date.model.ts'
import { readCursor, uuidOf, wholeNumber, writeCursor } from './cursor.model.ts'
import type { DueCursor } from './dues.sql.ts'
import type { HitCursor } from './search.sql.ts'
import type { StationCursor } from './station-cards.sql.ts'

/** Each list's cursor, to an address and back; what cannot be read is null, the beginning of the list. */
export const hitCursor = {
  write: ({ score, id }: HitCursor) => writeCursor(score, id),
  read(text: string | undefined): HitCursor | null {
    const [score, id] = readCursor(text, 2) ?? []
    const [number, uuid] = [wholeNumber(score), uuidOf(id)]
    return number !== undefined && uuid ? { score: number, id: uuid } : null
  },
}

export const stationCursor = {
  write: ({ position, title, id }: StationCursor) => writeCursor(position, id, title),
  read(text: string | undefined): StationCursor | null {
    const [position, id, title] = readCursor(text, 3) ?? []
    const [number, uuid] = [wholeNumber(position), uuidOf(id)]
    return number !== undefined && uuid && title ? { position: number, title, id: uuid } : null
  },
}

export const dueCursor = {
  write: ({ onDate, id }: DueCursor) => writeCursor(onDate, id),
  read(text: string | undefined): DueCursor | null {
    const [date, id] = readCursor(text, 2) ?? []
    const uuid = uuidOf(id)
    return isLocalDate(date) && uuid ? { onDate: date, id: uuid } : null
  },
}
