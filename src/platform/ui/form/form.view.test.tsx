import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { inLanguage } from '../../text/index.ts'
import { Checkbox, RadioGroup } from './choice-fields.view.tsx'
import { ConflictCompare } from './conflict-compare.view.tsx'
import type { FieldError } from './field-error.ts'
import { Buttons, Form } from './form.view.tsx'
import { SliderField } from './slider-field.view.tsx'
import { MoneyField, TextField } from './text-fields.view.tsx'

const html = (view: VNode) => inLanguage('nb', () => renderToString(view))
const errors: readonly FieldError[] = [{ field: 'navn', text: 'Skriv et navn.' }]

test('a form carries its token and the revision that was seen', () => {
  const form = html(
    <Form action="/lagre" csrf={{ name: '_csrf', value: 'abc' }} revision={7}>
      <Buttons primary={{ text: 'Lagre' }} cancel={{ href: '/' }} />
    </Form>,
  )
  expect(form).toContain('<input type="hidden" name="_csrf" value="abc"/>')
  expect(form).toContain('<input type="hidden" name="revision" value="7"/>')
  expect(form).toContain('novalidate')
})

test('each error is said on top with a link to its field, and again at the field', () => {
  const form = html(
    <Form action="/lagre" errors={errors}>
      <TextField name="navn" label="Navn" hint="Hele navnet" errors={errors} />
    </Form>,
  )
  expect(form).toContain('Rett én ting før du går videre')
  expect(form).toContain('<a href="#field-navn">Skriv et navn.</a>')
  expect(form).toMatch(/id="field-navn"[^>]*aria-invalid="true"/)
  expect(form).toContain('aria-describedby="field-navn-error field-navn-hint"')
})

test('the message stands between the hint and the control', () => {
  const field = html(<TextField name="navn" label="Navn" hint="Hele navnet" errors={errors} />)
  expect(field).toMatch(/field-navn-hint.*ds-validation-message.*<input/)
})

test('the summary takes the focus when the page opens, without script', () => {
  expect(
    html(
      <Form action="/" errors={errors}>
        {null}
      </Form>,
    ),
  ).toMatch(/tabindex="-1"[^>]*autofocus/)
})

test('another field does not show the error', () => {
  const field = html(<MoneyField name="belop" label="Beløp" errors={errors} value="1" />)
  expect(field).not.toContain('aria-invalid')
})

test('what was typed is kept as it was typed', () => {
  expect(html(<MoneyField name="belop" label="Beløp" value="1 000,50 kr?" />)).toContain(
    'value="1 000,50 kr?"',
  )
})

test('a place in the text is marked with the words around it', () => {
  const typed =
    'Først kommer noen helt vanlige ord, så HER er det, og så enda noen helt vanlige ord til slutt.'
  const start = typed.indexOf('HER')
  const field = html(
    <TextField
      name="tekst"
      label="Tekst"
      value={typed}
      errors={[{ field: 'tekst', text: 'Ta bort det merkede.', place: { start, end: start + 3 } }]}
    />,
  )
  expect(field).toContain(
    '<p class="error-place">… noen helt vanlige ord, så <mark>HER</mark> er det, og så enda noen …</p>',
  )
})

test('an error about a group of choices links to the first choice', () => {
  const group = html(
    <RadioGroup
      name="navn"
      label="Navn"
      errors={errors}
      choices={[
        { value: 'a', text: 'A' },
        { value: 'b', text: 'B' },
      ]}
    />,
  )
  expect(group).toMatch(/type="radio" id="field-navn" name="navn" value="a"/)
  expect(group).toContain('id="field-navn-2"')
})

test('an unchecked box is never required, since leaving it is an answer', () => {
  expect(html(<Checkbox name="med" label="Er med" />)).not.toContain('required')
})

test('a slider sends its number field only', () => {
  const field = html(
    <SliderField
      name="andel"
      label="Andel"
      value={30}
      min={0}
      max={100}
      unit="%"
      ends={{ min: '0 %', max: '100 %' }}
      adopted={{ value: 50, text: 'Vedtatt: 50 %' }}
    />,
  )
  expect(field.match(/name="andel"/g)).toHaveLength(1)
  expect(field).toMatch(/type="range"[^>]*aria-label="Andel"/)
  expect(field).toContain('aria-label="Vedtatt: 50 %"')
})

test('a conflict shows both versions and marks what differs', () => {
  const view = html(
    <ConflictCompare
      who="Dalen"
      when="i dag"
      fields={[
        { label: 'Navn', stored: 'Reiser', mine: 'Reiser' },
        { label: 'Beløp', stored: '10', mine: '12' },
      ]}
    >
      {null}
    </ConflictCompare>,
  )
  expect(view.match(/class="highlighted"/g)).toHaveLength(1)
  expect(view).toContain('Dalen endret dette i dag, mens du skrev.')
})
