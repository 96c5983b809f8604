import { formatDifference, formatMoney, formatMoneyExact } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, Columns, DataTable, Note, Section } from '../../platform/ui/index.ts'
import type { CostShares, MemberShare } from '../cost-share.model.ts'
import { sumsOf } from '../proof.model.ts'
import { nameHead } from '../shares/shares-table.view.tsx'
import { numberWord } from '../words/part-words.ts'
import type { Proven } from './proof.json.ts'
import { allTitle, nearestSumSentence, otherRuleSentence, ownersSentence } from './residual-words.ts'

type AllPayersProps = Proven & { lang: string | undefined }

/** All who pay, and what rounding left over: the member of this page is marked. */
export function AllPayers(props: AllPayersProps) {
  const { sharing, shares, lang } = props
  const paying = shares.shares.filter(({ exempt }) => !exempt)
  const owners = ownersSentence(sharing, shares)
  const { inferred, note } = sharing.key
  return (
    <Section title={allTitle(numberWord(paying.length), paying.length, shares)} id="resten">
      <Columns ratio="narrow-first">
        <div class="prose">
          <p>{`${m.proofEachRounded()} ${nearestSumSentence(shares)}`}</p>
          {owners && <p>{owners}</p>}
          {(inferred.includes('residual') || inferred.includes('rounding')) && (
            <Note>
              <p>{`${m.proofRuleInferred()} ${otherRuleSentence(shares)}`.trim()}</p>
              {note && <p lang={lang}>{note}</p>}
            </Note>
          )}
        </div>
        <PayersTable {...props} paying={paying} />
      </Columns>
    </Section>
  )
}

function PayersTable(props: Proven & { paying: readonly MemberShare[] }) {
  const { shares, participant, paying } = props
  return (
    <DataTable
      caption={m.proofAllCaption()}
      captionHidden
      columns={columnsOf(props)}
      rows={paying}
      highlight={({ id }) => id === participant.id}
      sums={[{ head: m.proofSum(), cells: sumCells(shares) }]}
      money={{ answer: 'pays' }}
    />
  )
}

function columnsOf({ sharing }: Proven): Column<MemberShare>[] {
  const locale = currentLocale()
  const end = { align: 'end' } as const
  return [
    { key: 'name', head: nameHead(sharing), cell: ({ name }) => name },
    { key: 'exact', head: m.proofHeadExact(), cell: ({ shown }) => formatMoneyExact(shown, locale), ...end },
    {
      key: 'nearest',
      head: nearestHead(sharing.key.step),
      cell: ({ nearest }) => formatMoney(nearest, locale),
      ...end,
    },
    {
      key: 'residual',
      head: m.proofHeadResidual(),
      cell: ({ residual }) => formatDifference(residual, locale),
      ...end,
    },
    {
      key: 'pays',
      head: m.proofHeadPays(),
      cell: ({ rounded }) => formatMoney(rounded, locale),
      strong: true,
      ...end,
    },
  ]
}

const nearestHead = (step: bigint): string =>
  step === 1n ? m.proofHeadOre() : m.proofHeadNearest({ step: formatMoney(step, currentLocale()) })

function sumCells(shares: CostShares) {
  const locale = currentLocale()
  const { nearest, residual, rounded } = sumsOf(shares)
  return [
    { column: 'exact', text: formatMoneyExact(shares.total, locale) },
    { column: 'nearest', text: formatMoney(nearest, locale) },
    { column: 'residual', text: formatDifference(residual, locale) },
    { column: 'pays', text: formatMoney(rounded, locale) },
  ]
}
