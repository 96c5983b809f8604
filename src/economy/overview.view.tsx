import { formatMoney } from '../platform/text/format.ts'
import { currentLocale, m } from '../platform/text/index.ts'
import { type Column, DataTable, EmptyState, Facts, PageHead, Section } from '../platform/ui/index.ts'
import { isFrozen } from './budgets/budget.model.ts'
import type { ListedBudget } from './budgets/listed-budget.model.ts'
import { statusName } from './budgets/status-name.ts'
import type { KeyVersion } from './keys/key-version.model.ts'
import { paths } from './paths.ts'
import { keyInBrief } from './words/key-words.ts'
import { capitalised, kroner } from './words/part-words.ts'

export type OverviewProps = {
  readonly slug: string
  readonly budgets: readonly ListedBudget[]
  readonly keys: readonly KeyVersion[]
  readonly mayEdit: boolean
  readonly lang: string | undefined
}

/** What the cooperation costs, year by year, and the keys it is shared by. */
export function Overview(props: OverviewProps) {
  const { slug, budgets, keys, mayEdit, lang } = props
  return (
    <>
      <PageHead title={m.economyOverviewTitle()} lede={ledeOf(budgets)} />
      <NewestFacts budgets={budgets} />
      <Section
        title={m.economyBudgets()}
        id="budsjettene"
        action={mayEdit && budgets.length > 0 && <a href={paths.newBudget(slug)}>{m.economyNewBudget()}</a>}
      >
        <Budgets {...props} />
      </Section>
      <Section title={m.economyKeys()} id="noklene" intro={m.economyKeysIntro()}>
        <Keys slug={slug} keys={keys} lang={lang} />
      </Section>
    </>
  )
}

/** What is shared: as it was adopted, or as the lines stand. */
const totalOf = ({ adoptedTotal, toShare }: ListedBudget): bigint => adoptedTotal ?? toShare

function ledeOf([newest]: readonly ListedBudget[]): string {
  return newest ? m.economyOverviewLede() : m.economyOverviewEmpty()
}

/** The newest budget that is decided, in figures. */
function NewestFacts({ budgets }: Pick<OverviewProps, 'budgets'>) {
  const decided = budgets.find(isFrozen)
  if (!decided) return null
  const label = m.economyFactTotal({ year: decided.year })
  return (
    <Facts
      facts={[
        { value: m.economyKr({ amount: formatMoney(totalOf(decided), currentLocale()) }), label },
        { value: `${decided.payers}`, label: m.economyFactPayers({ count: decided.payers }) },
      ]}
    />
  )
}

function Budgets({ slug, budgets, mayEdit, lang }: OverviewProps) {
  const next = mayEdit ? { text: m.economyMakeFirst(), href: paths.newBudget(slug) } : undefined
  const columns: Column<ListedBudget>[] = [
    {
      key: 'year',
      head: m.economyYear(),
      cell: ({ year }) => <a href={paths.budget(slug, year)}>{year}</a>,
    },
    { key: 'title', head: m.economyName(), cell: ({ title }) => <span lang={lang}>{title}</span> },
    { key: 'status', head: m.economyStatus(), cell: ({ status }) => statusName(status) },
    {
      key: 'key',
      head: m.economyKey(),
      cell: ({ keySlug, keyTitle }) =>
        keySlug ? (
          <a href={paths.key(slug, keySlug)} lang={lang}>
            {keyTitle}
          </a>
        ) : (
          '–'
        ),
    },
    { key: 'payers', head: m.economyPayers(), cell: ({ payers }) => payers, align: 'end' },
    {
      key: 'total',
      head: m.economyToShare(),
      cell: (budget) => formatMoney(totalOf(budget), currentLocale()),
      align: 'end',
      strong: true,
    },
  ]
  return (
    <DataTable
      caption={m.economyBudgetsCaption()}
      columns={columns}
      rows={budgets}
      money={{ answer: 'total' }}
      empty={
        <EmptyState title={m.economyNoBudgets()} next={next}>
          {m.economyNoBudgetsText()}
        </EmptyState>
      }
    />
  )
}

function Keys({ slug, keys, lang }: Pick<OverviewProps, 'slug' | 'keys' | 'lang'>) {
  const columns: Column<KeyVersion>[] = [
    {
      key: 'title',
      head: m.economyKey(),
      cell: (key) => (
        <a href={paths.key(slug, key.slug)} lang={lang}>
          {key.title}
        </a>
      ),
    },
    { key: 'brief', head: m.economyKeyBrief(), cell: ({ parts }) => capitalised(keyInBrief(parts)) },
    { key: 'step', head: m.economyKeyStepHead(), cell: ({ step }) => kroner(step), align: 'end' },
    { key: 'number', head: m.economyKeyVersionHead(), cell: ({ number }) => number, align: 'end' },
  ]
  return (
    <DataTable
      caption={m.economyKeysCaption()}
      captionHidden
      columns={columns}
      rows={keys}
      empty={<EmptyState title={m.economyNoKeys()}>{m.economyNoKeysText()}</EmptyState>}
    />
  )
}
