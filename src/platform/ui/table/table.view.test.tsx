import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { inLanguage } from '../../text/index.ts'
import { Bar, DifferenceBar } from './bar.view.tsx'
import type { Column } from './column.ts'
import { DataTable } from './data-table.view.tsx'
import { HistoryTable } from './history-table.view.tsx'
import { PageLinks } from './page-links.view.tsx'

const html = (view: VNode) => inLanguage('nb', () => renderToString(view))

type Row = { name: string; pays: string; part: string }
const rows: readonly Row[] = [
  { name: 'Fjordvik', pays: '600', part: '599,80' },
  { name: 'Dalen', pays: '400', part: '400,20' },
]
const columns: Column<Row>[] = [
  {
    key: 'name',
    head: 'Kommune',
    cell: ({ name }) => name,
    sort: { href: '?s=navn', direction: 'descending' },
  },
  { key: 'part', head: 'Regnet', align: 'end', cell: ({ part }) => part },
  { key: 'pays', head: 'Betaler', align: 'end', strong: true, cell: ({ pays }) => pays },
]

test('the first cell of a row is its heading, the others know their labels', () => {
  const table = html(<DataTable caption="Andeler" columns={columns} rows={rows} />)
  expect(table).toContain('<th scope="row">Fjordvik</th><td class="end" data-label="Regnet">599,80</td>')
})

test('only the sorted head says which way, in words for machines and as an arrow for eyes', () => {
  const table = html(<DataTable caption="Andeler" columns={columns} rows={rows} />)
  expect(table.match(/aria-sort="descending"/g)).toHaveLength(1)
  expect(table).toContain('<a class="sort" href="?s=navn">Kommune<span aria-hidden="true"> ↓</span></a>')
})

test('an empty list shows its empty state and no table', () => {
  const view = html(<DataTable caption="Andeler" columns={columns} rows={[]} empty={<p>Ingen ennå.</p>} />)
  expect(view).toBe('<p>Ingen ennå.</p>')
})

test('a money row folds all but its name and its answer', () => {
  const table = html(<DataTable caption="Andeler" columns={columns} rows={rows} money={{ answer: 'pays' }} />)
  expect(table).toContain('<td class="end strong answer" data-label="Betaler">600</td>')
  expect(table).toContain('<dl><div><dt>Regnet</dt><dd>599,80</dd></div></dl>')
})

test('a sum stands in the foot, and what is not in the sum stands after it', () => {
  const table = html(
    <DataTable
      caption="Andeler"
      columns={columns}
      rows={rows}
      sums={[{ head: 'Sum', cells: [{ column: 'pays', text: '1000' }] }]}
      afterSums={[{ head: 'Øygrend', cells: [{ column: 'part', text: 'Egen innsats', span: 2 }] }]}
    />,
  )
  expect(table).toMatch(/<tfoot><tr class="sum">.*1000.*<\/tr><tr class="after-sum">/)
  expect(table).toContain('<td class="spanning" colspan="2">Egen innsats</td></tr></tfoot>')
})

test('every row of a table with sums has as many cells as there are columns', () => {
  const table = html(
    <DataTable
      caption="Andeler"
      columns={columns}
      rows={rows}
      sums={[{ head: 'Sum', cells: [{ column: 'pays', text: '1000' }] }]}
    />,
  )
  const cells = [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([row]) => row.match(/<t[hd]\b/g)?.length)
  expect(cells).toEqual([3, 3, 3, 3])
})

test('the parts of a bar stand end to end', () => {
  const bar = html(<Bar parts={[{ share: 0.25 }, { share: 0 }, { share: 0.5, tone: 'second' }]} />)
  expect(bar).toContain('<rect class="bar-first" x="0%" width="25%"')
  expect(bar).toContain('<rect class="bar-second" x="25%" width="50%"')
})

test('a difference grows from the middle to its own side', () => {
  expect(html(<DifferenceBar share={-0.5} />)).toContain('x="25%" y="20%" width="25%"')
  expect(html(<DifferenceBar share={0.5} />)).toContain('x="50%" y="20%" width="25%"')
  expect(html(<DifferenceBar share={0} />)).not.toContain('<rect')
})

test('history reads an empty value aloud as nothing', () => {
  const view = html(
    <HistoryTable
      caption="Endringer"
      entries={[
        {
          what: 'Endret',
          who: 'Dalen',
          when: 'i dag',
          changes: [{ field: 'Navn', before: null, after: 'X' }],
        },
      ]}
    />,
  )
  expect(view).toContain('<span aria-hidden="true">–</span><span class="hidden-text">ingenting</span>')
})

test('a list that fits on one page has no page links', () => {
  expect(html(<PageLinks />)).toBe('')
  expect(html(<PageLinks next="?etter=x" />)).toContain('rel="next"')
})
