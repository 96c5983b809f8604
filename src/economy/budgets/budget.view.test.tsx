import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { inLanguage, type Locale, locales } from '../../platform/text/index.ts'
import { provenFor } from '../proof/proof.examples.ts'
import { shownShares } from '../shares/freeze-shares.ts'
import { AdoptBudget, CloseBudget } from './adopt-budget.view.tsx'
import { adoptedBudget, draftBudget } from './budget.examples.ts'
import { BudgetView } from './budget.view.tsx'
import type { BudgetViewProps } from './budget-view-props.ts'
import { PrintView } from './print.view.tsx'

const htmlOf = (props: BudgetViewProps, locale: Locale = 'nb') =>
  inLanguage(locale, () => renderToString(<BudgetView {...props} />))

/** The words of a page, one space between each. */
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

describe('an adopted budget', () => {
  const html = htmlOf(adoptedBudget)
  const text = textOf(html)

  test('says in the lede what it costs and who shares it', () => {
    expect(text).toContain(
      'Kommunene har en samhandlingskoordinator sammen. Det koster 950 000 kroner. Seks kommuner deler regningen: halvparten likt og halvparten etter folketall. Kristiansand betaler ikke, men bidrar med egen innsats.',
    )
    expect(text).toContain('Vedtatt Folketall 1. januar 2016 fra SSB. Vist slik det sto 1. mars 2017.')
  })

  test('shows each payer with its parts, what it pays and the way to its proof', () => {
    for (const row of [
      'Vennesla 14 308 79 166,67 138 620,79 217 787,45 218 000 22,9 15,24 Se regnestykket for Vennesla',
      'Iveland 1 317 79 166,67 12 759,55 91 926,21 92 000 9,7 69,86 Se regnestykket for Iveland',
      'Sum 49 028 475 000,00 475 000,00 950 000,00 950 000 100,0 19,38',
      'Kristiansand 88 447 Betaler ikke. Bidrar med ledelse og koordinering i KOSS og RKG. Se innsatsen for Kristiansand',
    ])
      expect(text).toContain(row)
    expect(html).toContain('href="/kns/okonomi/budsjett/2017/bevis/iveland"')
  })

  test('leads to the files, to paper and to the proof that explains the rest', () => {
    for (const href of ['andeler.csv', 'utskrift', 'bevis/lillesand#resten'])
      expect(html).toContain(`/2017/${href}"`)
  })

  test('answers the question in its address, and keeps what was asked', () => {
    expect(text).toContain('Hvis 30 prosent deles likt, betaler Vennesla')
    expect(html).toMatch(/type="number"[^>]*value="30"|value="30"[^>]*type="number"/)
  })

  test('ends its data block nowhere but at its end', () => {
    const [, data = ''] =
      /<script type="application\/json" id="what-if-data">(.*?)<\/script>/s.exec(html) ?? []
    expect(data).not.toContain('<')
    expect(JSON.parse(data).cost.total).toBe('95000000')
  })

  test('offers an outsider nothing to press', () => {
    expect(html).not.toContain('method="post"')
    expect(text).not.toContain('For deg som redigerer')
  })
})

describe('a draft without a key', () => {
  const html = htmlOf(draftBudget)

  test('says what is missing and where to go on', () => {
    expect(textOf(html)).toContain(
      'Ingen andeler ennå Budsjettet har ingen fordelingsnøkkel. Gå til nøkkelen',
    )
  })

  test('lets the coordinator change its lines, and carries token and revision', () => {
    expect(html).toContain('/linje/01890a5d-ac96-774b-bcce-b302099a8001"')
    expect(html).toContain('name="_csrf" value="token"')
    expect(html).toContain('name="revision" value="3"')
  })
})

const { sharing, shares, budget } = provenFor('vennesla')
const posted = {
  budget,
  values: { on: '1.1.2017' },
  errors: [],
  csrf: { name: '_csrf', value: 't' },
  action: '/a',
  cancel: '/b',
}

test('whoever adopts sees the final shares, and sends along what was seen', () => {
  const html = inLanguage('nb', () =>
    renderToString(
      <AdoptBudget
        {...posted}
        sharing={sharing}
        shares={shares}
        shown={shownShares(shares)}
        sums={adoptedBudget.sums}
      />,
    ),
  )
  expect(textOf(html)).toContain('Vennesla 218 000')
  expect(textOf(html)).toContain('Et vedtatt budsjett kan ikke endres')
  expect(html).toContain('value="1001:0 1014:21800000 0935:9200000')
})

describe.each(locales)('in %s', (locale) => {
  const {
    strip: _strip,
    whatIf: _whatIf,
    scenarios: _scenarios,
    actions: _actions,
    sharing: _sharing,
    ...printed
  } = adoptedBudget
  const pages: [string, () => ReturnType<typeof BudgetView>][] = [
    ['adopted', () => <BudgetView {...adoptedBudget} lang="nb" />],
    ['draft', () => <BudgetView {...draftBudget} lang="nb" />],
    ['printed', () => <PrintView {...printed} sharing={sharing} shares={shares} />],
    [
      'about to be adopted',
      () => <AdoptBudget {...posted} sharing={sharing} shares={shares} shown="" sums={adoptedBudget.sums} />,
    ],
    ['about to be closed', () => <CloseBudget {...posted} />],
  ]

  test.each(pages)('the %s budget is whole', (_name, view) => {
    const html = inLanguage(locale, () => renderToString(view()))
    expect(html.replace(/<script.*?<\/script>/s, '')).not.toMatch(
      /undefined|\[object|NaN|Infinity|\{[a-z]+\}/,
    )
    expect(html).not.toMatch(/\s(style|on[a-z]+)="/)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })
})
