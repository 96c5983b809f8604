/** The door of the calendar: events as iCalendar, to save or to send. Dues of the card index are another matter. */

export { calendarDownload } from './calendar-download.ts'
export type { CalendarEvent, CalendarMessage, CalendarPerson, EventTime } from './calendar-event.model.ts'
export { writeCalendar } from './write-calendar.ts'
