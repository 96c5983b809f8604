import { describe, expect, test } from 'vitest'
import { listLinks, readListState, searchText } from './list-address.ts'
import type { ListWords } from './list-words.model.ts'

const words: ListWords<'name' | 'size', 'large' | 'small'> = {
  sorts: { name: 'navn', size: 'storrelse' },
  first: 'name',
  largestFirst: ['size'],
  filters: { large: 'store', small: 'sma' },
}

const linksOf = (query: Record<string, string>) => {
  const state = readListState(query, words)
  return { state, links: listLinks({ base: '/liste', dato: query.dato }, state, words) }
}

describe('the address of a list', () => {
  test('is read as it is written', () => {
    const { state } = linksOf({ q: ' ål ', vis: 'store', sorter: '-storrelse' })
    expect(state).toMatchObject({ q: 'ål', filter: 'large', sort: 'size', descending: true, limit: 50 })
  })

  test('that makes no sense is a list from its beginning', () => {
    const { state } = linksOf({ vis: 'alle', sorter: '-farge', etter: 'x', foran: '' })
    expect(state).toMatchObject({
      q: '',
      filter: null,
      sort: 'name',
      descending: false,
      after: null,
      before: null,
    })
  })

  test('keeps search, filter, order and date in every link, and begins again when one of them changes', () => {
    const { links } = linksOf({ q: 'ål', vis: 'store', sorter: 'storrelse', dato: '2017-03-01', etter: 'x' })
    expect(links.filtered('small')).toBe('/liste?dato=2017-03-01&q=%C3%A5l&vis=sma&sorter=storrelse')
    expect(links.all).toBe('/liste?dato=2017-03-01&sorter=storrelse')
    expect(links.sorted('size')).toEqual({
      href: '/liste?dato=2017-03-01&q=%C3%A5l&vis=store&sorter=-storrelse',
      direction: 'ascending',
    })
    expect(links.file('/liste.csv')).toBe('/liste.csv?dato=2017-03-01&q=%C3%A5l&vis=store&sorter=storrelse')
    expect(links.kept).toEqual({ dato: '2017-03-01', vis: 'store', sorter: 'storrelse' })
    expect(links.next([1, 'a', 'b'])).toContain('&etter=')
    expect(links.previous([1, 'a', 'b'])).toContain('&foran=')
  })

  test('begins with the largest where that is what people look for, and is bare as it opens', () => {
    const { links } = linksOf({})
    expect(links.sorted('size')).toEqual({ href: '/liste?sorter=-storrelse' })
    expect(links.sorted('name')).toEqual({ href: '/liste?sorter=-navn', direction: 'ascending' })
    expect(links.filtered(null)).toBe('/liste')
  })
})

test('a search holds nothing that cannot be seen, and is not without end', () => {
  expect(searchText('a\0\u202eb')).toBe('ab')
  expect(searchText('\ud800')).toHaveLength(1)
  expect(searchText('x'.repeat(500))).toHaveLength(100)
  expect(searchText(undefined)).toBe('')
})
