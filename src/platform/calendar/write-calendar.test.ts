import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { localDate } from '../time/local-date.model.ts'
import { type CalendarEvent, type CalendarPerson, calendarDownload, writeCalendar } from './index.ts'

const stamp = new Date('2026-03-02T08:15:00Z')
const meeting: CalendarEvent = {
  uid: '019cb2f0-meeting@samsyn.fjordvik.example',
  sequence: 2,
  status: 'confirmed',
  when: { start: new Date('2026-03-29T07:00:00Z'), end: new Date('2026-03-29T09:30:00Z') },
  summary: 'Møte i arbeidsutvalget; budsjett, nøkkel og \\ "resten"',
  location: 'Rådhuset, Storsalen',
  description: 'Saker:\n1. Budsjett\n2. Eventuelt',
  url: 'https://samsyn.fjordvik.example/fjordvik/moter/3',
}
const kari: CalendarPerson = { name: 'Kari "Kalender", koordinator', email: 'kari@fjordvik.example' }
const ola: CalendarPerson = { name: 'Ola; Ås', email: 'ola@dalen.example' }
const asked = { event: meeting, stamp, organizer: kari, attendees: [ola, kari] } as const

const read = (text: string) => new ICAL.Component(ICAL.parse(text))
const eventsIn = (text: string) =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))

function only(text: string) {
  const [event, ...others] = eventsIn(text)
  if (!event || others.length > 0) throw new Error('one event was expected')
  return event
}

test('what was written is what a calendar reads', () => {
  const text = writeCalendar({ method: 'request', ...asked })
  const event = only(text)
  expect(read(text).getFirstPropertyValue('method')).toBe('REQUEST')
  expect([event.uid, event.sequence, event.summary, event.location, event.description]).toEqual([
    meeting.uid,
    2,
    meeting.summary,
    meeting.location,
    meeting.description,
  ])
  expect(event.component.getFirstPropertyValue('url')).toBe(meeting.url)
  expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(`${event.component.getFirstPropertyValue('dtstamp')}`).toBe('2026-03-02T08:15:00Z')
})

test('moments are told in UTC, also on the morning when the clocks change', () => {
  const event = only(writeCalendar({ method: 'publish', events: [meeting], stamp }))
  expect([event.startDate.toJSDate(), event.endDate.toJSDate()]).toEqual(
    'start' in meeting.when ? [meeting.when.start, meeting.when.end] : [],
  )
  expect(event.startDate.zone.tzid).toBe('UTC')
})

test('who asks and who is asked, each with name and address', () => {
  const event = only(writeCalendar({ method: 'request', ...asked }))
  const organizer = event.component.getFirstProperty('organizer')
  expect(organizer?.getFirstValue()).toBe('mailto:kari@fjordvik.example')
  const people = event.attendees.map((attendee) => [
    `${attendee.getFirstValue()}`.toLowerCase(),
    attendee.getFirstParameter('rsvp'),
    attendee.getFirstParameter('partstat'),
  ])
  expect(people).toEqual([
    ['mailto:ola@dalen.example', 'TRUE', 'NEEDS-ACTION'],
    ['mailto:kari@fjordvik.example', 'TRUE', 'NEEDS-ACTION'],
  ])
  expect(event.attendees[0]?.getFirstParameter('cn')).toBe('Ola; Ås')
})

test('a meeting that is called off says so, under the same name and a higher number', () => {
  const event = { ...meeting, status: 'cancelled', sequence: 3 } as const
  const text = writeCalendar({ method: 'cancel', ...asked, event })
  expect(read(text).getFirstPropertyValue('method')).toBe('CANCEL')
  expect(only(text).component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect([only(text).uid, only(text).sequence]).toEqual([meeting.uid, 3])
})

test('a due is a whole day, and a longer one ends with its last day', () => {
  const due = (when: CalendarEvent['when']) =>
    only(writeCalendar({ method: 'publish', events: [{ ...meeting, when }], stamp }))
  const day = due({ day: localDate('2026-12-31') })
  expect([day.startDate.isDate, `${day.startDate}`, `${day.endDate}`]).toEqual([
    true,
    '2026-12-31',
    '2027-01-01',
  ])
  const days = due({ day: localDate('2026-03-27'), lastDay: localDate('2026-03-29') })
  expect([`${days.startDate}`, `${days.endDate}`]).toEqual(['2026-03-27', '2026-03-30'])
})

test('lines are short and end as they must, whatever the letters', () => {
  const long = { ...meeting, summary: 'å'.repeat(500), description: '🌊'.repeat(300) }
  const text = writeCalendar({ method: 'publish', events: [long], stamp })
  const lines = text.split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true)
  expect([only(text).summary, only(text).description]).toEqual([long.summary, long.description])
})

test('no text makes a line of its own', () => {
  const hostile = 'a\r\nATTENDEE:mailto:x@y.no\nBEGIN:VALARM\rEND:VEVENT'
  const event = { ...meeting, summary: hostile, location: hostile, description: hostile }
  const text = writeCalendar({ ...asked, method: 'request', event, organizer: { ...kari, name: hostile } })
  expect(only(text).attendees).toHaveLength(2)
  expect(read(text).getAllSubcomponents()).toHaveLength(1)
  expect(only(text).component.getAllSubcomponents()).toEqual([])
})

test('many events in one calendar, and none', () => {
  const events = [meeting, { ...meeting, uid: 'another@samsyn' }]
  expect(eventsIn(writeCalendar({ method: 'publish', events, stamp }))).toHaveLength(2)
  expect(eventsIn(writeCalendar({ method: 'publish', events: [], stamp }))).toEqual([])
})

describe('an event that makes no sense is a fault', () => {
  test.each([
    [{ uid: 'a\r\nb' }, 'uid'],
    [{ sequence: -1 }, 'sequence'],
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ when: { start: stamp, end: stamp } }, 'ends after'],
    [{ when: { day: localDate('2026-03-02'), lastDay: localDate('2026-03-01') } }, 'ends after'],
  ])('%j', (otherwise, said) => {
    const events = [{ ...meeting, ...otherwise }]
    expect(() => writeCalendar({ method: 'publish', events, stamp })).toThrow(said)
  })

  test('and so is an address that could be two, or something else', () => {
    for (const email of ['a@b.no\r\nX:1', 'a@b.no, c@d.no', 'ingen'])
      expect(() => writeCalendar({ method: 'request', ...asked, attendees: [{ ...ola, email }] })).toThrow(
        'address',
      )
  })
})

test('a calendar to save has the type of one', () => {
  expect(calendarDownload('mote-3.ics', 'BEGIN:VCALENDAR')).toMatchObject({
    type: 'text/calendar; charset=utf-8',
    fileName: 'mote-3.ics',
  })
})
