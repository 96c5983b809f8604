import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { inLanguage } from '../../text/index.ts'
import { contentsStops } from './thread.examples.tsx'
import { ThreadContents } from './thread-contents.view.tsx'
import { type StripStop, ThreadStrip } from './thread-strip.view.tsx'

const strip = (...stops: StripStop[]) => inLanguage('nb', () => renderToString(<ThreadStrip stops={stops} />))
const goal: StripStop = { kind: 'record', station: 'strategy', title: 'Bo hjemme', href: '#bo' }
const here: StripStop = { kind: 'here', station: 'projects', title: 'Responssenter' }
const noBenefit: StripStop = { kind: 'missing', station: 'benefits', sentence: 'Ingen gevinst.' }
const noPolicy: StripStop = { kind: 'missing', station: 'policy', sentence: 'Ingen føring.' }

test('the contents list nine stations and a row for each break', () => {
  const html = inLanguage('nb', () => renderToString(<ThreadContents stops={contentsStops} />))
  expect(html.match(/class="thread-stop/g)).toHaveLength(9)
  expect(html.match(/<b class="break-word">Brudd\.<\/b>/g)).toHaveLength(2)
})

test('the strip asks only the questions that have an answer', () => {
  expect(strip(here, noBenefit)).not.toContain('Hvorfor finnes dette?')
  expect(strip(goal, here)).not.toContain('Hva fører det til?')
  expect(strip(goal, here, noBenefit)).toMatch(/Hvorfor finnes dette\?.*Hva fører det til\?/)
})

test('a missing stop below breaks the stretch that leads to it', () => {
  expect(strip(goal, here, noBenefit)).toContain('class="strip-stop here broken"')
})

test('a missing stop above breaks the stretch that comes from it', () => {
  expect(strip(noPolicy, here)).toContain('class="strip-stop missing broken"')
})

test('an unbroken strip has no loose ends', () => {
  expect(strip(goal, here)).not.toContain('<svg')
})

test('the record that the page is about is the current step', () => {
  expect(strip(goal, here)).toMatch(/aria-current="step"><span class="strip-station">Prosjekter<\/span> <b>/)
})
