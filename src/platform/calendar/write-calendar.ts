import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { addDays, type LocalDate } from '../time/local-date.model.ts'
import {
  type CalendarEvent,
  type CalendarMessage,
  type EventTime,
  requireSoundEvent,
  requireSoundPerson,
} from './calendar-event.model.ts'

const methods = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
} as const

const statuses = { confirmed: ICalEventStatus.CONFIRMED, cancelled: ICalEventStatus.CANCELLED } as const

/**
 * Writes events as iCalendar (RFC 5545, and RFC 5546 for what is asked): text/calendar, lines of at most 75 bytes that end
 * in CR LF. Moments are in UTC, which every calendar shows in its owner's time; whole days have no time at all. Throws a
 * RangeError for an event that makes no sense.
 */
export function writeCalendar(message: CalendarMessage): string {
  const events = message.method === 'publish' ? message.events : [message.event]
  const calendar = ical({
    prodId: { company: 'Samsyn', product: 'Samsyn', language: 'NB' },
    method: methods[message.method],
  })
  for (const event of events) {
    requireSoundEvent(event)
    calendar.createEvent({ ...eventData(event), stamp: message.stamp, ...peopleIn(message) })
  }
  return calendar.toString()
}

function eventData(event: CalendarEvent): ICalEventData {
  const { uid, sequence, status, summary, location, description, url } = event
  return {
    id: uid,
    sequence,
    status: statuses[status],
    summary,
    ...timeOf(event.when),
    ...(location ? { location } : {}),
    ...(description ? { description } : {}),
    ...(url ? { url } : {}),
  }
}

/** A day is written from its midnight in UTC, whatever the machine's own time; the last day is told by the day after. */
const midnight = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`)

const timeOf = (when: EventTime) =>
  'start' in when
    ? { start: when.start, end: when.end }
    : { start: midnight(when.day), end: midnight(addDays(when.lastDay ?? when.day, 1)), allDay: true }

function peopleIn(message: CalendarMessage) {
  if (message.method === 'publish') return {}
  const { organizer, attendees, method } = message
  for (const person of [organizer, ...attendees]) requireSoundPerson(person)
  const asked = {
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: method === 'request',
  }
  return {
    organizer: { name: organizer.name, email: organizer.email },
    attendees: attendees.map(({ name, email }) => ({ name, email, ...asked })),
  }
}
