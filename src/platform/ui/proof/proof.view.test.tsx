import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { inLanguage } from '../../text/index.ts'
import { VenneslaProof } from './proof.examples.tsx'

const proof = inLanguage('nb', () => renderToString(<VenneslaProof />))

test('a fraction is read aloud as a division', () => {
  expect(proof).toContain('<span class="hidden-text"> ganger </span>')
  expect(proof).toMatch(/14.308<\/span><span class="hidden-text"> delt på <\/span><span>49.028/)
})

test('the keys follow each other as they are pressed', () => {
  expect(
    proof
      .match(/<kbd>([^<]*)<\/kbd>/g)
      ?.slice(0, 4)
      .join(''),
  ).toBe('<kbd>475000</kbd><kbd>÷</kbd><kbd>6</kbd><kbd>=</kbd>')
})

test('the answer stands last', () => {
  expect(proof).toMatch(/<\/ol><p class="proof-final">.*218.000.kr<\/strong><\/p><\/div>$/)
})
