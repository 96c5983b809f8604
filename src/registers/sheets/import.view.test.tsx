import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../test/support/registers.ts'
import { inLanguage, type Locale, locales } from '../../platform/text/index.ts'
import type { Preview } from './import.model.ts'
import { ImportPage } from './import.view.tsx'

const cells = (navn: string) => ({
  navn,
  slag: 'forening',
  fra: '',
  til: '',
  kilde: 'x',
  merknad: 'y',
  syvende: 'z',
})

const good: Preview = {
  bad: [],
  outcomes: [
    { line: 2, did: 'added', cells: cells('Turlaget') },
    { line: 3, did: 'changed', cells: cells('Dalen kommune') },
    { line: 4, did: 'nothing', cells: cells('Øygrend kommune') },
    { line: 5, did: 'nothing', cells: cells('<b>Fjordvik</b>') },
  ],
  packed: 'H4sI',
}

const bad: Preview = {
  bad: [
    {
      line: 3,
      column: 'slag',
      code: 'word-unknown',
      details: { words: 'kommune, forening' },
      typed: 'klubb',
    },
    {
      line: 4,
      column: 'navn',
      code: 'identity-number',
      details: { from: '4', to: '15' },
      typed: 'Ola 13097248022',
    },
    { line: 5, column: null, code: 'sheet-rows-differ', details: { line: '2' }, typed: '' },
  ],
  outcomes: [],
  packed: 'H4sI',
}

const shown = (
  preview: Preview | null,
  locale: Locale = 'nb',
  errors: { field: string; text: string }[] = [],
) =>
  inLanguage(locale, () =>
    renderToString(
      <ImportPage
        title="Importer"
        lede="Se før du lagrer."
        action="/organisasjoner/importer"
        back="/organisasjoner"
        csrf={{ name: '_csrf', value: 'merke' }}
        columns={[
          { name: 'navn', text: 'Navnet', required: true },
          { name: 'slag', text: 'Hva det er', required: false },
        ]}
        errors={errors}
        preview={preview}
      />,
    ),
  )

describe('importing a file', () => {
  test('begins with choosing one, beside what its columns are', () => {
    const body = shown(null)
    expect(body).toContain('type="file"')
    expect(body).toContain('enctype="multipart/form-data"')
    expect(textOf(body)).toMatch(/navn Navnet Ja slag Hva det er Nei/)
    expect(body).not.toContain('name="packed"')
  })

  test('shows what each row leads to, says what is there already, and carries the file on', () => {
    const body = shown(good)
    expect(textOf(body)).toContain('Nye: 1. Endres: 1. Finnes fra før: 2.')
    expect(textOf(body)).toMatch(/2 Ny Turlaget .* 3 Endres Dalen kommune .* 4 Finnes Øygrend kommune/)
    expect(body).toContain('name="packed" value="H4sI"')
    expect(body).toContain('name="confirm" value="ja"')
    expect(body).not.toContain('<b>Fjordvik</b>')
    expect(body).not.toContain('syvende')
  })

  test('names each bad cell and what is wrong with it, and offers nothing to store', () => {
    const body = shown(bad)
    expect(textOf(body)).toContain('3 slag klubb Skriv ett av disse ordene: kommune, forening.')
    expect(textOf(body)).toContain('5 hele linja Linje 2 handler om det samme og sier noe annet.')
    expect(body).toContain('<mark>13097248022</mark>')
    expect(body).not.toContain('name="packed"')
  })

  test('says at the field why a file cannot be read at all', () => {
    const body = shown(null, 'nb', [{ field: 'file', text: 'Filen har ingen rader.' }])
    expect(body).toContain('href="#field-file"')
    expect(body).toContain('Filen har ingen rader.')
  })

  test.each(locales)('is whole in %s', (locale) => {
    for (const preview of [null, good, bad]) expect(shown(preview, locale)).not.toMatch(/registers[A-Z]/)
  })
})
