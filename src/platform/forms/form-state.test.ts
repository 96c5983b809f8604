import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { freeText, shortText } from '../privacy/free-text.input.ts'
import { published } from '../privacy/made-up-numbers.examples.ts'
import { dateText, moneyText, orNothing, shareText, tickBox, wholeNumberText } from './fields.input.ts'
import { chosen, emptyForm, formWithErrors, readForm } from './form-state.ts'

const budget = z.object({
  title: shortText({ min: 1, max: 20 }),
  note: freeText({ multiline: true, max: 500 }),
  amount: moneyText(),
  share: orNothing(shareText()),
  date: orNothing(dateText()),
  kind: z.enum(['income', 'cost']),
})
const sent = {
  title: ' Drift ',
  note: 'a\r\nb',
  amount: '1 000,50',
  share: '',
  date: '1.3.2017',
  kind: 'cost',
}
const errorsOf = (schema: z.ZodType, body: unknown, many?: string[]) => {
  const result = readForm(schema, body, many && { many })
  return result.ok ? [] : result.form.errors
}

test('a good form gives its value', () => {
  expect(readForm(budget, sent)).toEqual({
    ok: true,
    value: { title: 'Drift', note: 'a\nb', amount: 100_050n, share: null, date: '2017-03-01', kind: 'cost' },
  })
})

test('a bad form gives one error for each field and keeps what was typed', () => {
  const typed = { ...sent, title: '  ', amount: 'mye', share: '30', date: '1.3.17', kind: 'other' }
  const result = readForm(budget, typed)
  if (result.ok) throw new Error('it should be refused')
  expect(result.form.errors).toEqual([
    { field: 'title', code: 'required' },
    { field: 'amount', code: 'money' },
    { field: 'share', code: 'share-out-of-range' },
    { field: 'date', code: 'date-year' },
    { field: 'kind', code: 'not-a-choice' },
  ])
  expect({ ...result.form.values }).toEqual(typed)
})

test('what is left out is required', () => {
  expect(errorsOf(budget, {})).toEqual([
    { field: 'title', code: 'required' },
    { field: 'note', code: 'required' },
    { field: 'amount', code: 'required' },
    { field: 'kind', code: 'required' },
  ])
})

describe('an identity number', () => {
  const typed = { ...sent, note: `Gjelder ${published.fodselsnummer}.` }
  const result = readForm(budget, typed)

  test('is refused with its place, and the text is kept for the one who wrote it', () => {
    if (result.ok) throw new Error('it should be refused')
    expect(result.form.errors).toEqual([
      { field: 'note', code: 'identity-number', details: { from: '8', to: '19' } },
    ])
    expect(result.form.values.note).toBe(typed.note)
  })

  test('does not reach a log or JSON, even when the whole form is written there', () => {
    expect(JSON.stringify(result)).not.toContain(published.fodselsnummer)
    expect(inspect(result, { depth: 9, showHidden: false })).not.toContain(published.fodselsnummer)
    expect(JSON.stringify(formWithErrors(typed, []))).not.toContain(published.fodselsnummer)
  })
})

describe('what nobody types', () => {
  const name = z.object({ name: shortText() })

  test('a field that is sent twice is refused, not guessed', () => {
    expect(errorsOf(name, { name: ['a', 'b'] })).toEqual([{ field: 'name', code: 'repeated' }])
  })

  test('neither objects nor numbers pass for text', () => {
    for (const value of [{ a: 1 }, 12, true, null]) {
      expect(errorsOf(name, { name: value })).toEqual([{ field: 'name', code: 'invalid' }])
    }
  })

  test('something else than a form is refused', () => {
    for (const body of ['name=a', ['name'], 12]) {
      expect(errorsOf(name, body)[0]).toEqual({ field: '', code: 'not-a-form' })
    }
    expect(errorsOf(name, undefined)).toEqual([{ field: 'name', code: 'required' }])
    expect(errorsOf(name, null)).toEqual([{ field: 'name', code: 'required' }])
    const crowd = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`f${index}`, '']))
    expect(errorsOf(name, crowd)[0]).toEqual({ field: '', code: 'not-a-form' })
  })

  test.each([
    '__proto__',
    'constructor',
    'prototype',
    'a.__proto__.polluted',
    'constructor.prototype.polluted',
  ])('the name %s is refused and changes no prototype', (field) => {
    const body = JSON.parse(`{"name":"a","${field}":"yes"}`)
    expect(errorsOf(z.looseObject({ name: shortText() }), body)).toEqual([{ field, code: 'unknown-field' }])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(formWithErrors(body, []).values.toString).toBeUndefined()
  })

  test('fields that the schema does not know are left out, or refused by a strict one', () => {
    expect(readForm(name, { name: 'a', role: 'leader' })).toEqual({ ok: true, value: { name: 'a' } })
    expect(errorsOf(z.strictObject({ name: shortText() }), { name: 'a', role: 'leader' })).toEqual([
      { field: 'role', code: 'unknown-field' },
    ])
  })

  test('the fields of the program itself are not part of the form', () => {
    const body = { name: '', _csrf: 'secret' }
    expect(readForm(z.strictObject({ name: shortText() }), body).ok).toBe(true)
    expect(formWithErrors(body, []).values).not.toHaveProperty('_csrf')
  })

  test('no body makes it fail', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), (body, fields) => {
        readForm(budget, body)
        readForm(budget, fields)
        readForm(budget, { ...fields, ...sent }, { many: Object.keys(fields) })
      }),
    )
  })
})

describe('rows', () => {
  const lines = z.object({
    lines: z.array(z.object({ text: shortText({ min: 1 }), people: wholeNumberText() })).min(1),
  })

  test('become a list in the order of their numbers', () => {
    const body = {
      'lines.10.text': 'c',
      'lines.10.people': '3',
      'lines.2.text': 'b',
      'lines.2.people': '2',
      'lines.0.text': 'a',
      'lines.0.people': '1',
    }
    expect(readForm(lines, body)).toEqual({
      ok: true,
      value: {
        lines: [
          { text: 'a', people: 1 },
          { text: 'b', people: 2 },
          { text: 'c', people: 3 },
        ],
      },
    })
  })

  test('that were left out do not shift the names of the wrong fields', () => {
    const body = { 'lines.0.text': 'a', 'lines.0.people': '1', 'lines.4.text': '', 'lines.4.people': 'to' }
    expect(errorsOf(lines, body)).toEqual([
      { field: 'lines.4.text', code: 'required' },
      { field: 'lines.4.people', code: 'whole-number' },
    ])
  })

  test('that clash with a plain field are refused', () => {
    expect(errorsOf(lines, { lines: 'x', 'lines.0.text': 'a' })[0]).toEqual({
      field: 'lines.0.text',
      code: 'unknown-field',
    })
    expect(errorsOf(lines, { 'a.b.c.d.e.f': 'x' })[0]).toMatchObject({ code: 'unknown-field' })
    expect(errorsOf(lines, { 'lines..text': 'x' })[0]).toMatchObject({ code: 'unknown-field' })
  })
})

describe('choices', () => {
  const members = z.object({
    members: z
      .array(z.enum(['fjordvik', 'dalen', 'oygrend']))
      .min(1)
      .max(2),
    all: tickBox(),
  })
  const many = ['members']

  test('may be several, one or none', () => {
    expect(readForm(members, { members: ['fjordvik', 'dalen'], all: 'on' }, { many })).toEqual({
      ok: true,
      value: { members: ['fjordvik', 'dalen'], all: true },
    })
    expect(readForm(members, { members: 'dalen' }, { many })).toEqual({
      ok: true,
      value: { members: ['dalen'], all: false },
    })
    expect(errorsOf(members, {}, many)).toEqual([{ field: 'members', code: 'required' }])
  })

  test('that are wrong are errors of their one field, and are remembered', () => {
    const result = readForm(members, { members: ['dalen', 'x'] }, { many })
    if (result.ok) throw new Error('it should be refused')
    expect(result.form.errors).toEqual([{ field: 'members', code: 'not-a-choice' }])
    expect(chosen(result.form, 'members')).toEqual(['dalen', 'x'])
    expect(chosen(result.form, 'other')).toEqual([])
    expect(errorsOf(members, { members: ['dalen', { a: 1 }] }, many)[0]).toEqual({
      field: 'members',
      code: 'repeated',
    })
  })

  test('too many are counted', () => {
    expect(errorsOf(members, { members: ['dalen', 'fjordvik', 'oygrend'] }, many)).toEqual([
      { field: 'members', code: 'too-many', details: { max: '2' } },
    ])
  })
})

test('other issues of a schema have codes of ours', () => {
  const other = z.object({
    mail: z.email(),
    address: z.url(),
    long: z.string().max(2),
    short: z.string().min(3),
    big: z.coerce.number().max(5),
    small: z.coerce.number().min(5),
    odd: z.string().refine((text) => text === 'a'),
  })
  const body = { mail: 'x', address: 'x', long: 'xxx', short: 'x', big: '6', small: '4', odd: 'b' }
  expect(errorsOf(other, body)).toEqual([
    { field: 'mail', code: 'email' },
    { field: 'address', code: 'invalid' },
    { field: 'long', code: 'too-long', details: { max: '2' } },
    { field: 'short', code: 'too-short', details: { min: '3' } },
    { field: 'big', code: 'too-large', details: { max: '5' } },
    { field: 'small', code: 'too-small', details: { min: '5' } },
    { field: 'odd', code: 'invalid' },
  ])
})

test('a form can begin empty, or filled from a record, or get the errors of a rule', () => {
  expect(emptyForm()).toEqual({ values: {}, errors: [] })
  expect(emptyForm({ title: 'Drift' }).values.title).toBe('Drift')
  const errors = [{ field: 'title', code: 'title-is-taken' }]
  expect(formWithErrors(sent, errors)).toEqual({ values: sent, errors })
})
