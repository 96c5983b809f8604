import { formatMoney, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable, EmptyState, type SumRow } from '../../platform/ui/index.ts'
import { kroner } from '../words/part-words.ts'
import type { BudgetLine, BudgetSums, LineKind } from './budget-line.model.ts'

/** Names of organisations by id. */
export type NameById = ReadonlyMap<string, string>

type LinesTableProps = {
  lines: readonly BudgetLine[]
  sums: BudgetSums
  /** The language that lines are written in, when it is not the page's. */
  lang?: string | undefined
  /** Where a line is changed; nobody may when it is left out. */
  change?: ((lineId: string) => string) | undefined
}

/** What the money goes to, what others give, and what is left for the members; own effort stands beside. */
export function LinesTable(props: LinesTableProps) {
  const cash = props.lines.filter(({ kind }) => kind !== 'own-effort')
  return (
    <DataTable
      caption={m.economyLinesCaption()}
      columns={columnsOf(props)}
      rows={cash}
      sums={sumRows(props)}
      empty={<EmptyState title={m.economyNoLinesTitle()}>{m.economyNoLinesText()}</EmptyState>}
      money={{ answer: 'amount' }}
    />
  )
}

const kindNames: Record<LineKind, () => string> = {
  expense: m.economyKindExpense,
  grant: m.economyKindGrant,
  'own-effort': m.economyKindOwnEffort,
}

/** What kind of line it is, in a word. */
export const kindName = (kind: LineKind): string => kindNames[kind]()

const kindHints: Record<LineKind, () => string> = {
  expense: m.economyKindExpenseHint,
  grant: m.economyKindGrantHint,
  'own-effort': m.economyKindOwnEffortHint,
}

/** What kind of line it is, in a sentence. */
export const kindHint = (kind: LineKind): string => kindHints[kind]()

const minus = '\u2212'

function columnsOf({ lang, change }: LinesTableProps): Column<BudgetLine>[] {
  const locale = currentLocale()
  return [
    {
      key: 'text',
      head: m.economyHeadLine(),
      cell: (line) => <LineText line={line} lang={lang} change={change} />,
    },
    { key: 'kind', head: m.economyHeadKind(), cell: ({ kind }) => kindName(kind) },
    {
      key: 'amount',
      head: m.economyHeadAmount(),
      cell: ({ kind, amount }) => (kind === 'grant' ? minus : '') + formatMoney(amount, locale),
      align: 'end',
      strong: true,
    },
  ]
}

type LineTextProps = Pick<LinesTableProps, 'lang' | 'change'> & { line: BudgetLine }

const LineText = ({ line, lang, change }: LineTextProps) =>
  change ? (
    <a href={change(line.id)} lang={lang}>
      {line.text}
    </a>
  ) : (
    <span lang={lang}>{line.text}</span>
  )

function sumRows({ sums, lines }: LinesTableProps): SumRow[] {
  const locale = currentLocale()
  if (lines.length === 0) return []
  return [
    { head: m.economyMembersShare(), cells: [{ column: 'amount', text: formatMoney(sums.toShare, locale) }] },
  ]
}

type EffortTableProps = Pick<LinesTableProps, 'lines' | 'lang' | 'change'> & { names: NameById }

/** What members put in beside the cash, in hours or in money's worth. */
export function EffortTable({ lines, names, lang, change }: EffortTableProps) {
  const columns: Column<BudgetLine>[] = [
    {
      key: 'who',
      head: m.economyHeadParticipant(),
      cell: ({ organisationId }) => names.get(organisationId ?? '') ?? '–',
    },
    {
      key: 'text',
      head: m.economyHeadEffort(),
      cell: (line) => <LineText line={line} lang={lang} change={change} />,
    },
    { key: 'worth', head: m.economyHeadWorth(), cell: effortText, align: 'end', strong: true },
  ]
  return (
    <DataTable
      caption={m.economyEffortCaption()}
      columns={columns}
      rows={lines.filter(({ kind }) => kind === 'own-effort')}
      money={{ answer: 'worth' }}
    />
  )
}

/** "120 timer", "80 000 kroner". */
export const effortText = ({ amount, hours }: Pick<BudgetLine, 'amount' | 'hours'>): string =>
  hours === null ? kroner(amount ?? 0n) : m.economyHours({ hours: formatNumber(hours, currentLocale()) })
