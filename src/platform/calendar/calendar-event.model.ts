import type { LocalDate } from '../time/local-date.model.ts'

/** Hours of a day as moments, or whole days; `lastDay` is a day of the event, and the same day when left out. */
export type EventTime =
  | { readonly start: Date; readonly end: Date }
  | { readonly day: LocalDate; readonly lastDay?: LocalDate }

/** A meeting, or a date on which something must be done. Texts may have several lines. */
export type CalendarEvent = {
  /** The same in every version of the event, and nobody else's: the record's id at the site's host. */
  readonly uid: string
  /** Counts up from 0 with every change that people are told of; calendars keep the highest. */
  readonly sequence: number
  readonly status: 'confirmed' | 'cancelled'
  readonly when: EventTime
  readonly summary: string
  readonly location?: string
  readonly description?: string
  /** An address of the web, with more about it. */
  readonly url?: string
}

/** Somebody with an e-mail address. */
export type CalendarPerson = { readonly name: string; readonly email: string }

/**
 * What is sent: events to look at (`publish`), or one event that somebody is asked to come to (`request`), or told of that
 * it will not be (`cancel`).
 */
export type CalendarMessage =
  | { readonly method: 'publish'; readonly events: readonly CalendarEvent[]; readonly stamp: Date }
  | {
      readonly method: 'request' | 'cancel'
      readonly event: CalendarEvent
      readonly stamp: Date
      readonly organizer: CalendarPerson
      readonly attendees: readonly [CalendarPerson, ...CalendarPerson[]]
    }

const address = /^[^\s<>,;:"()@]+@[^\s<>,;:"()@]+$/

/** A mistake of the program, told before anything is written. */
export function requireSoundEvent({ uid, when, url, sequence }: CalendarEvent): void {
  if (!/^[\w.@-]+$/.test(uid)) throw new RangeError('the uid of an event is letters, digits, . @ _ and -')
  if (!Number.isInteger(sequence) || sequence < 0) throw new RangeError('a sequence counts up from 0')
  if (url !== undefined && !/^https?:\/\/[^\s<>"]+$/.test(url))
    throw new RangeError('the url of an event is an address of the web')
  const inOrder = 'start' in when ? when.start < when.end : when.day <= (when.lastDay ?? when.day)
  if (!inOrder) throw new RangeError('an event ends after it begins')
}

/** Calendars send their answers to these addresses. */
export function requireSoundPerson({ email }: CalendarPerson): void {
  if (!address.test(email)) throw new RangeError('a person in a calendar has one e-mail address')
}
