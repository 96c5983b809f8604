import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { inLanguage } from '../../text/index.ts'
import { BarChart } from './bar-chart.view.tsx'
import { OutlookChart } from './charts.examples.tsx'

const chart = () =>
  inLanguage('nb', () =>
    renderToString(
      <BarChart
        caption="Andeler"
        nameHead="Kommune"
        valueHead="Kroner"
        series={[{ name: 'Andel', tone: 'first' }]}
        bars={[
          { name: 'Fjordvik', parts: [60], value: '60', range: { low: 50, high: 80, text: '50–80' } },
          { name: 'Dalen', parts: [40], value: '40' },
        ]}
      />,
    ),
  )

test('the longest bar, its interval included, fills the room', () => {
  expect(chart()).toContain('width="75%"')
  expect(chart()).toContain('x2="100%"')
})

test('each bar stands in the row that holds its number', () => {
  expect(chart()).toMatch(
    /<th scope="row">Dalen<\/th><td class="drawing"><svg.*?width="50%".*?<td class="end answer"/,
  )
})

test('a line chart has a name, a summary in words and the same numbers as a table', () => {
  const html = inLanguage('nb', () => renderToString(<OutlookChart />))
  expect(html).toMatch(/role="img" aria-label="[^"]+"/)
  expect(html).toContain('mellom 1,7 og 2,9.')
  expect(html).toMatch(/<th scope="row">2050<\/th><td class="end strong" data-label="Mest trolig">2,2<\/td>/)
})
