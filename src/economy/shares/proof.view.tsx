import { formatDate, formatDifference, formatMoney, formatMoneyExact } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import {
  type Column,
  Columns,
  DataTable,
  type Definition,
  Definitions,
  DownloadLinks,
  LinksRow,
  Note,
  PageHead,
  ProofSheet,
  Section,
} from '../../platform/ui/index.ts'
import type { Budget } from '../budgets/budget.model.ts'
import type { BudgetLine } from '../budgets/budget-line.model.ts'
import { EffortTable, type NameById } from '../budgets/lines-table.view.tsx'
import type { CostShares, MemberShare } from '../cost-share.model.ts'
import { type MemberProof, sumsOf } from '../proof.model.ts'
import { stepInWords } from '../words/key-words.ts'
import { capitalised, kroner, listInWords, numberWord } from '../words/part-words.ts'
import {
  exemptNames,
  payersOfSharing,
  residualOwners,
  residualReason,
  roundedSumSentence,
} from '../words/share-words.ts'
import { proofRows } from './proof-rows.ts'
import { nameHead } from './shares-table.view.tsx'
import { type Participant, populationSource, type Sharing } from './sharing.model.ts'

export type ProofViewProps = {
  readonly budget: Budget
  readonly sharing: Sharing
  readonly shares: CostShares
  readonly proof: MemberProof
  readonly participant: Participant
  /** The member's own effort beside the cash. */
  readonly effort: readonly BudgetLine[]
  readonly names: NameById
  readonly lang: string | undefined
  readonly links: {
    readonly proof: (slug: string) => string
    readonly key: string
    readonly budget: string
    readonly json: string
    readonly print: string
  }
}

/** Why one member pays what it pays, so that anybody can work it out again; or what it gives instead of money. */
export function ProofView(props: ProofViewProps) {
  const { participant } = props
  return (
    <>
      {participant.exempt ? <ExemptHead {...props} /> : <PayingHead {...props} />}
      {props.effort.length > 0 && <Effort {...props} />}
      {!participant.exempt && <All {...props} />}
      <Sources {...props} />
      <Others {...props} />
    </>
  )
}

/** The page's heading: the answer in words. */
export const proofTitle = ({ participant, proof }: Pick<ProofViewProps, 'participant' | 'proof'>): string =>
  participant.exempt
    ? m.economyProofExemptTitle({ name: participant.name })
    : m.economyProofTitle({ name: participant.name, amount: kroner(proof.share.rounded) })

function PayingHead(props: ProofViewProps) {
  const { proof, participant } = props
  return (
    <>
      <PageHead title={proofTitle(props)} lede={m.economyProofLede()} />
      <ProofSheet
        rows={proofRows(props)}
        final={{
          text: m.economyProofPays({ name: participant.name }),
          answer: m.economyKr({ amount: formatMoney(proof.share.rounded, currentLocale()) }),
        }}
      />
    </>
  )
}

function ExemptHead(props: ProofViewProps) {
  const { participant, lang, sharing } = props
  return (
    <PageHead
      title={proofTitle(props)}
      lede={
        <>
          {participant.contribution && <span lang={lang}>{participant.contribution} </span>}
          {m.economyProofExemptLede({ name: participant.name, payers: payersOfSharing(sharing) })}
        </>
      }
    />
  )
}

const Effort = ({ effort, names, lang, participant }: ProofViewProps) => (
  <Section
    title={m.economyEffort()}
    intro={participant.exempt ? m.economyEffortIntroExempt() : m.economyEffortIntro()}
  >
    <EffortTable lines={effort} names={names} lang={lang} />
  </Section>
)

/** All who pay, and what rounding left over. */
function All({ sharing, shares, lang, participant }: ProofViewProps) {
  const paying = shares.shares.filter(({ exempt }) => !exempt)
  const owners = residualOwners(shares)
  const inferred = sharing.key.inferred.some((point) => point === 'rounding' || point === 'residual')
  return (
    <Section
      title={m.economyProofAll({ count: paying.length, number: numberWord(paying.length) })}
      id="resten"
    >
      <Columns ratio="narrow-first">
        <div class="prose">
          <p>{`${m.economyProofEachRounded()} ${roundedSumSentence(shares)}`}</p>
          {owners.length > 0 && <p>{ownersSentence(sharing, owners)}</p>}
          {inferred && (
            <Note title={m.economyOurInference()}>
              <p>{m.economyInferredRounding()}</p>
              {sharing.key.note && <p lang={lang}>{sharing.key.note}</p>}
            </Note>
          )}
        </div>
        <AllTable sharing={sharing} shares={shares} paying={paying} here={participant.id} />
      </Columns>
    </Section>
  )
}

function ownersSentence(sharing: Sharing, owners: readonly MemberShare[]): string {
  const locale = currentLocale()
  const [owner] = owners
  const reason = capitalised(residualReason(sharing))
  if (owners.length > 1 || !owner)
    return m.economyProofOwners({ reason, names: listInWords(owners.map(({ name }) => name)) })
  return m.economyProofOwner({
    reason,
    name: owner.name,
    pays: formatMoney(owner.rounded, locale),
    nearest: formatMoney(owner.nearest, locale),
  })
}

type AllTableProps = { sharing: Sharing; shares: CostShares; paying: readonly MemberShare[]; here: string }

function AllTable({ sharing, shares, paying, here }: AllTableProps) {
  const locale = currentLocale()
  const end = { align: 'end' } as const
  const columns: Column<MemberShare>[] = [
    { key: 'name', head: nameHead(sharing), cell: ({ name }) => name },
    {
      key: 'exact',
      head: m.economyHeadExact(),
      cell: ({ shown }) => formatMoneyExact(shown, locale),
      ...end,
    },
    {
      key: 'nearest',
      head: m.economyHeadNearest({ step: stepInWords(sharing.key.step) }),
      cell: ({ nearest }) => formatMoney(nearest, locale),
      ...end,
    },
    {
      key: 'residual',
      head: m.economyHeadResidual(),
      cell: ({ residual }) => formatDifference(residual, locale),
      ...end,
    },
    {
      key: 'pays',
      head: m.economyHeadPays(),
      cell: ({ rounded }) => formatMoney(rounded, locale),
      strong: true,
      ...end,
    },
  ]
  const sums = sumsOf(shares)
  const cells = [
    { column: 'exact', text: formatMoneyExact(shares.total, locale) },
    { column: 'nearest', text: formatMoney(sums.nearest, locale) },
    { column: 'residual', text: formatDifference(sums.residual, locale) },
    { column: 'pays', text: formatMoney(sums.rounded, locale) },
  ]
  return (
    <DataTable
      caption={m.economyAllCaption()}
      captionHidden
      columns={columns}
      rows={paying}
      highlight={({ residual, id }) =>
        residual !== 0n || (id === here && residualOwners(shares).length === 0)
      }
      sums={[{ head: m.economySum(), cells }]}
      money={{ answer: 'pays' }}
    />
  )
}

const Sources = (props: ProofViewProps) => (
  <Section title={m.economySources()}>
    <Definitions items={sourceItems(props)} />
  </Section>
)

function sourceItems({ budget, sharing, shares, lang, links }: ProofViewProps): Definition[] {
  const { key } = sharing
  const exempt = exemptNames(sharing)
  const budgetText = m.economySourceBudget({ amount: kroner(shares.total), year: budget.year })
  return [
    {
      term: m.economyBudget(),
      text: (
        <>
          <a href={links.budget}>{budgetText}</a> <span lang={lang}>{budget.source}</span>
        </>
      ),
    },
    ...(sharing.populationOn ? [{ term: m.economyPopulation(), text: populationText(sharing) }] : []),
    {
      term: m.economyKey(),
      text: (
        <>
          <a href={links.key} lang={lang}>
            {key.title}
          </a>
          {m.economyKeyVersion({ number: key.number })}
        </>
      ),
    },
    ...(exempt.length > 0
      ? [
          {
            term: m.economyNotCounted(),
            text: m.economyNotCountedText({ names: listInWords(exempt), count: exempt.length }),
          },
        ]
      : []),
  ]
}

function populationText(sharing: Sharing): string {
  const date = formatDate(sharing.populationOn, currentLocale())
  const source = populationSource(sharing.figures)
  const inferred = sharing.key.inferred.includes('population-date') ? ` ${m.economyPopulationInferred()}` : ''
  return `${m.economyPopulationFrom({ source: source || '–', date })}${inferred}`
}

/** The other proofs of the same budget, and this one as data. */
function Others({ sharing, participant, links }: ProofViewProps) {
  const others = sharing.participants.filter(({ id }) => id !== participant.id)
  return (
    <>
      <LinksRow
        label={m.economyOtherProofs()}
        links={others.map(({ name, slug }) => ({ text: name, href: links.proof(slug) }))}
      />
      <DownloadLinks json={links.json} print={links.print} />
    </>
  )
}
