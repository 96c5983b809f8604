import { expect, test } from 'vitest'
import { inLanguage, locales } from '../text/index.ts'
import { isMailAddress, mailRefusals, mailTroubleText } from './index.ts'
import { courseAfter } from './mail-course.model.ts'
import { isLasting, type MailTrouble, mailTroubleTexts, troubleOf } from './mail-trouble.ts'

test.each([
  [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'recipient-refused'],
  [{ code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' }, 'asked-to-wait'],
  [{ code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'sender-refused'],
  [{ code: 'EMESSAGE', responseCode: 554 }, 'letter-refused'],
  [{ code: 'EAUTH', responseCode: 454 }, 'sign-in-refused'],
  [{ code: 'ETLS' }, 'no-encryption'],
  [{ code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }, 'no-encryption'],
  [{ code: 'ESOCKET', originalCode: 'ECONNRESET' }, 'no-connection'],
  [{ code: 'EDNS' }, 'no-connection'],
  [new Error('noe annet'), 'fault'],
  [undefined, 'fault'],
])('%o is %s', (fault, trouble) => {
  expect(troubleOf(fault)).toBe(trouble)
})

test('every trouble has a sentence in every language; those that pass say that we try again', () => {
  for (const trouble of Object.keys(mailTroubleTexts) as MailTrouble[])
    for (const locale of locales) {
      const text = inLanguage(locale, () => mailTroubleText(trouble))
      expect([text, /igjen|again/.test(text)]).toEqual([text, !isLasting(trouble)])
    }
})

test('one address is one address', () => {
  expect(['ola@dalen.example', 'ø@å.no', 'a+b@c.no'].every(isMailAddress)).toBe(true)
  expect(['ola', 'a@b@c.no', 'a b@c.no', `${'a'.repeat(255)}@b.no`].some(isMailAddress)).toBe(false)
})

test('a refused address is repeated to whoever wrote it', () => {
  expect(mailRefusals['mail-address-wrong']({ address: 'ola(at)dalen' })).toContain('ola(at)dalen')
})

test('it waits longer after each try, about two days in all, and then gives up', () => {
  const courses = Array.from({ length: 8 }, (_, nth) => courseAfter(nth + 1, 'later'))
  const minutes = courses.flatMap((course) => (course.status === 'queued' ? [course.minutes] : []))
  expect(minutes.toSorted((a, b) => a - b)).toEqual(minutes)
  expect(minutes.reduce((sum, each) => sum + each, 0) / 60).toBeCloseTo(41.35, 1)
  expect(courses.at(-1)).toEqual({ status: 'failed' })
  expect(courseAfter(1, 'never')).toEqual({ status: 'failed' })
  expect(courseAfter(3, 'sent')).toEqual({ status: 'sent' })
})
