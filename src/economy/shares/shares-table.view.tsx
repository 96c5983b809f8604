import { formatDateShort, formatMoney, formatMoneyExact, formatPercent } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import {
  Bar,
  type BarPart,
  type BarTone,
  type Column,
  DataTable,
  type SumRow,
} from '../../platform/ui/index.ts'
import type { CostShares, MemberShare } from '../cost-share.model.ts'
import { divide, type Fraction, formatDecimal, multiply, nearest, sumOf, whole } from '../fraction.model.ts'
import { measureInFigures } from '../words/key-words.ts'
import { partHead } from '../words/part-words.ts'
import { areMunicipalities, stepSentence } from '../words/share-words.ts'
import { largestAmount } from './largest-amount.model.ts'
import { figureOf, type Participant, type Sharing } from './sharing.model.ts'

/** Where the rows of a budget's shares lead. */
export type ShareLinks = { readonly proof: (slug: string) => string }

type SharesTableProps = {
  sharing: Sharing
  shares: CostShares
  links: ShareLinks
  /** The language that people wrote in, where it is not the page's. */
  lang: string | undefined
}

type Row = { share: MemberShare; participant: Participant; people: Fraction | undefined }

/** More parts than these make the table too wide to read; the proof shows them all. */
const mostParts = 3

/** Who pays what, with what it is made of; those who are exempt stand below the sum. */
export function SharesTable(props: SharesTableProps) {
  const { sharing, shares } = props
  const rows = rowsOf(sharing, shares)
  const paying = rows.filter(({ share }) => !share.exempt)
  const exempt = rows.filter(({ share }) => share.exempt)
  const columns = columnsOf(props)
  const most = largestAmount(paying.map(({ share }) => share.rounded))
  return (
    <DataTable
      caption={m.economySharesCaption({ rounding: stepSentence(sharing.key.step) })}
      columns={columns}
      rows={paying}
      sums={[sumRow(props, paying)]}
      afterSums={exempt.map((row) => exemptRow(row, columns, props))}
      money={{
        answer: 'pays',
        bar: ({ share }) => <Bar parts={barParts(share, most)} />,
        summary: ({ share }) => m.economyPercent({ percent: percentText(share.proportion) }),
      }}
      wide
    />
  )
}

const rowsOf = (sharing: Sharing, { shares }: CostShares): Row[] =>
  shares.flatMap((share, index) => {
    const participant = sharing.participants[index]
    return participant
      ? [{ share, participant, people: figureOf(sharing, share.id, 'population')?.value }]
      : []
  })

function columnsOf({ sharing, links }: SharesTableProps): Column<Row>[] {
  const locale = currentLocale()
  const counted = sharing.figures.some(({ basis }) => basis === 'population')
  const parts =
    sharing.key.parts.length > mostParts || sharing.key.parts.length === 1 ? [] : sharing.key.parts
  const end = { align: 'end' } as const
  const all: (Column<Row> | false)[] = [
    { key: 'name', head: nameHead(sharing), cell: ({ share }) => share.name },
    counted && { key: 'people', head: peopleHead(sharing), cell: ({ people }) => peopleText(people), ...end },
    ...parts.map((part, index) => ({
      key: `part-${index}`,
      head: partHead(part),
      cell: ({ share }: Row) => formatMoneyExact(share.parts[index]?.shown, locale),
      ...end,
    })),
    {
      key: 'exact',
      head: m.economyHeadExact(),
      cell: ({ share }) => formatMoneyExact(share.shown, locale),
      ...end,
    },
    {
      key: 'pays',
      head: m.economyHeadPays(),
      cell: ({ share }) => formatMoney(share.rounded, locale),
      strong: true,
      ...end,
    },
    {
      key: 'percent',
      head: m.economyHeadPercent(),
      cell: ({ share }) => percentText(share.proportion),
      ...end,
    },
    counted && {
      key: 'each',
      head: m.economyHeadEach(),
      cell: ({ share, people }) => eachText(share.rounded, people),
      ...end,
    },
    {
      key: 'proof',
      head: m.economyHeadProof(),
      cell: ({ participant, share }) => <ProofLink href={links.proof(participant.slug)} name={share.name} />,
      ...end,
    },
  ]
  return all.filter((column) => column !== false)
}

const ProofLink = ({ href, name }: { href: string; name: string }) => (
  <a href={href}>
    {m.economySeeProof()}
    <span class="hidden-text"> {m.economyFor({ name })}</span>
  </a>
)

/** "Kommune", or "Deltaker" where not all are municipalities. */
export const nameHead = (sharing: Pick<Sharing, 'participants'>): string =>
  areMunicipalities(sharing) ? m.economyHeadMunicipality() : m.economyHeadParticipant()

const peopleHead = ({ populationOn }: Sharing): string =>
  m.economyHeadPeople({ date: formatDateShort(populationOn, currentLocale()) })

const peopleText = (people: Fraction | undefined) => (people ? measureInFigures(people) : '–')

const percentText = (proportion: Fraction): string =>
  formatPercent(formatDecimal(multiply(proportion, whole(100n)), 1), currentLocale())

function eachText(amount: bigint, people: Fraction | undefined): string {
  if (!people || people.numerator === 0n) return '–'
  return formatMoneyExact(nearest(divide(whole(amount), people)), currentLocale())
}

function sumRow({ sharing, shares }: SharesTableProps, paying: readonly Row[]): SumRow {
  const locale = currentLocale()
  const people = paying.every((row) => row.people)
    ? sumOf(paying.flatMap((row) => row.people ?? []))
    : undefined
  const exactSum = (index: number) =>
    nearest(sumOf(paying.flatMap(({ share }) => share.parts[index]?.amount ?? [])))
  return {
    head: m.economySum(),
    cells: [
      { column: 'people', text: peopleText(people) },
      ...sharing.key.parts.map((_, index) => ({
        column: `part-${index}`,
        text: formatMoneyExact(exactSum(index), locale),
      })),
      { column: 'exact', text: formatMoneyExact(shares.total, locale) },
      { column: 'pays', text: formatMoney(shares.total, locale) },
      { column: 'percent', text: formatPercent('100', locale) },
      { column: 'each', text: eachText(shares.total, people) },
    ],
  }
}

/** Below the sum: pays nothing, and what comes instead of money. */
function exemptRow(row: Row, columns: readonly Column<Row>[], { links, lang }: SharesTableProps): SumRow {
  const { participant, people, share } = row
  const first = columns.findIndex(({ key }) => key !== 'name' && key !== 'people')
  const span = columns.length - first - 1
  return {
    head: share.name,
    cells: [
      { column: 'people', text: peopleText(people) },
      {
        column: columns[first]?.key ?? 'exact',
        text: (
          <>
            {m.economyPaysNothing()} <span lang={lang}>{participant.contribution}</span>
          </>
        ),
        span,
      },
      {
        column: 'proof',
        text: (
          <a href={links.proof(participant.slug)}>
            {m.economySeeEffort()}
            <span class="hidden-text"> {m.economyFor({ name: share.name })}</span>
          </a>
        ),
      },
    ],
  }
}

/** Colours of the parts of a bar, in the key's order; a key with more parts than colours shares the last. */
export const tones: readonly BarTone[] = ['first', 'second', 'measured']

/** The parts of what a member pays, as pieces of a bar whose longest is `most`. */
export const barParts = (share: MemberShare, most: bigint): BarPart[] =>
  share.parts.map((part, index) => ({
    share: Number(part.shown) / Number(most),
    tone: tones[Math.min(index, tones.length - 1)],
  }))
