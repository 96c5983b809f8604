import type { Decision } from '../../platform/refusal/refusal.model.ts'
import { formatDate, formatMoney } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import {
  Columns,
  type Definition,
  Definitions,
  DownloadLinks,
  EmptyState,
  KeyInWords,
  LinksRow,
  Notice,
  PageHead,
  Section,
  type StripStop,
  Tag,
  ThreadStrip,
} from '../../platform/ui/index.ts'
import type { CostShares } from '../cost-share.model.ts'
import { SharesBars } from '../shares/shares-bars.view.tsx'
import { SharesTable } from '../shares/shares-table.view.tsx'
import { populationSource, type Sharing, type SharingRefusal } from '../shares/sharing.model.ts'
import type { Answer, AnswerRefusal } from '../what-if/answer.model.ts'
import type { Query } from '../what-if/query.model.ts'
import { refusalInWords } from '../what-if/refusal-words.ts'
import type { Scenario } from '../what-if/scenario.model.ts'
import { Scenarios } from '../what-if/scenarios.view.tsx'
import type { WhatIfBase } from '../what-if/what-if-base.model.ts'
import { whatIfIntro } from '../what-if/what-if-intro.ts'
import { WhatIfPlace } from '../what-if/what-if-place.view.tsx'
import { keyToSay } from '../words/key-to-say.ts'
import { inferenceInWords, keyInBrief, keyPoints } from '../words/key-words.ts'
import { capitalised, kroner } from '../words/part-words.ts'
import { exemptSentence, payersOfSharing, residualSentence } from '../words/share-words.ts'
import type { Budget } from './budget.model.ts'
import { BudgetActions, type BudgetActionsProps } from './budget-actions.view.tsx'
import type { BudgetLine, BudgetSums } from './budget-line.model.ts'
import type { BudgetLinks } from './budget-links.ts'
import { EffortTable, LinesTable, type NameById } from './lines-table.view.tsx'
import { statusName } from './status-name.ts'

/** Everything that a budget's page shows. */
export type BudgetViewProps = {
  readonly budget: Budget
  readonly lines: readonly BudgetLine[]
  readonly sums: BudgetSums
  readonly names: NameById
  readonly sharing: Decision<Sharing, SharingRefusal>
  /** The date that the page is seen from, when it is another than today. */
  readonly seenFrom: string | null
  readonly strip: readonly StripStop[]
  readonly whatIf: WhatIfOnPage | null
  readonly scenarios: readonly Scenario[]
  /** What the reader may do; null for those who only look. */
  readonly actions: BudgetActionsProps | null
  readonly lang: string | undefined
  readonly links: BudgetLinks
}

export type WhatIfOnPage = {
  readonly base: WhatIfBase
  readonly query: Query
  readonly answer: Decision<Answer, AnswerRefusal>
}

/** A year's budget: who pays what, by which key, made of what, and what would be otherwise. */
export function BudgetView(props: BudgetViewProps) {
  const { sharing, strip, whatIf, scenarios, links, lang } = props
  return (
    <>
      <Head {...props} />
      {props.actions && (
        <div class="section-body">
          <BudgetActions {...props.actions} />
        </div>
      )}
      <ThreadStrip stops={strip} />
      {sharing.ok && sharing.value.outcome.ok ? (
        <Shared {...props} sharing={sharing.value} shares={sharing.value.outcome.value} />
      ) : (
        <NotShared {...props} />
      )}
      <Lines {...props} />
      {whatIf && (
        <Section title={m.economyWhatIf()} id="hva-om" intro={whatIfIntro(whatIf.base.adopted)}>
          <div class="stack">
            {scenarios.length > 0 && <Scenarios scenarios={scenarios} action={links.whatIf} lang={lang} />}
            <WhatIfPlace {...whatIf} action={links.whatIf} />
          </div>
        </Section>
      )}
      <About {...props} />
    </>
  )
}

function Head({ budget, sharing, lang, seenFrom, sums }: BudgetViewProps) {
  const ledes =
    sharing.ok && sharing.value.outcome.ok ? ledeOf(sharing.value, sharing.value.outcome.value) : ''
  return (
    <PageHead
      title={m.economyBudgetTitle({ year: budget.year })}
      lede={
        <>
          {budget.purpose && <span lang={lang}>{budget.purpose} </span>}
          {ledes || m.economyCostsToShare({ amount: kroner(sums.toShare) })}
        </>
      }
      notes={
        <>
          <Tag>{statusName(budget.status)}</Tag>
          <span>
            {[footing(sharing), seenFrom && m.economySeenFrom({ date: seenFrom })].filter(Boolean).join(' ')}
          </span>
        </>
      }
    />
  )
}

/** "Det koster 950 000 kroner. Seks kommuner deler regningen: …" */
function ledeOf(sharing: Sharing, shares: CostShares): string {
  const payers = capitalised(payersOfSharing(sharing))
  const brief = keyInBrief(sharing.key.parts)
  return [m.economyLede({ amount: kroner(shares.total), payers, brief }), exemptSentence(sharing)]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function footing(sharing: BudgetViewProps['sharing']): string {
  if (!sharing.ok || !sharing.value.populationOn) return ''
  const source = populationSource(sharing.value.figures)
  const date = formatDate(sharing.value.populationOn, currentLocale())
  return source === '' ? '' : m.economyFooting({ date, source })
}

type SharedProps = Omit<BudgetViewProps, 'sharing'> & { sharing: Sharing; shares: CostShares }

function Shared({ sharing, shares, links, sums, budget, lang }: SharedProps) {
  return (
    <>
      <Section title={m.economyShares()} id="andelene">
        <SharesTable sharing={sharing} shares={shares} links={links} />
        <p class="table-source">
          {m.economySumIsOf()} {residualSentence(sharing, shares)}{' '}
          {residualSentence(sharing, shares) && <a href={links.why}>{m.economySeeWhy()}</a>}
        </p>
        <Differences sums={sums} shares={shares} budget={budget} />
        <DownloadLinks csv={links.csv} json={links.json} print={links.print} />
      </Section>
      <Columns>
        <KeySection sharing={sharing} shares={shares} links={links} lang={lang} />
        <Section title={m.economyMadeOf()}>
          <SharesBars sharing={sharing} shares={shares} />
        </Section>
      </Columns>
    </>
  )
}

/** What does not add up is shown, not hidden: a source's total beside the sum of the lines, a rate's sum beside both. */
function Differences({ sums, shares, budget }: { sums: BudgetSums; shares: CostShares; budget: Budget }) {
  const { statedTotal } = budget
  const stated = statedTotal !== null && statedTotal !== sums.toShare
  const keyed = shares.total !== sums.toShare
  if (!stated && !keyed) return null
  const toShare = kroner(sums.toShare)
  return (
    <Notice title={m.economyDoesNotAddUp()}>
      {stated && <p>{m.economyStatedDiffers({ stated: kroner(statedTotal), lines: toShare })}</p>}
      {keyed && <p>{m.economyKeyDiffers({ key: kroner(shares.total), lines: toShare })}</p>}
    </Notice>
  )
}

type KeySectionProps = Pick<SharedProps, 'sharing' | 'shares' | 'links' | 'lang'>

function KeySection({ sharing, shares, links, lang }: KeySectionProps) {
  const points = keyPoints(keyToSay(sharing, shares))
  const inference = inferenceInWords(points, sharing.key.inferred)
  return (
    <Section title={m.economyKeyInWords()} id="nokkelen">
      <KeyInWords
        points={points.map(({ strong, rest }) => (
          <>
            <strong>{strong}</strong> {rest}
          </>
        ))}
      />
      {inference && <p class="table-source">{inference}</p>}
      <p class="table-source">
        <a href={links.key} lang={lang}>
          {sharing.key.title}
        </a>
        {m.economyKeyVersion({ number: sharing.key.number })}
      </p>
    </Section>
  )
}

/** No shares yet: why, and what to do about it. */
function NotShared({ sharing, links, actions }: BudgetViewProps) {
  const next = actions ? { text: m.economyNextKey(), href: links.changeKey } : undefined
  return (
    <Section title={m.economyShares()} id="andelene">
      <EmptyState title={m.economyNoShares()} next={next}>
        {whyNoShares(sharing)}
      </EmptyState>
    </Section>
  )
}

function whyNoShares(sharing: BudgetViewProps['sharing']): string {
  if (sharing.ok)
    return sharing.value.outcome.ok ? '' : refusalInWords(sharing.value.outcome, sharing.value.cost)
  return sharing.code === 'key-missing' ? m.economyNoKey() : m.economyParticipantMissing()
}

function Lines(props: BudgetViewProps) {
  const { lines, sums, names, lang, actions, links } = props
  const change = actions?.canChange ? links.line : undefined
  const hasEffort = lines.some(({ kind }) => kind === 'own-effort')
  return (
    <Section
      title={m.economyLines()}
      id="linjene"
      action={change && <a href={links.newLine}>{m.economyAddLine()}</a>}
    >
      <div class="stack">
        <LinesTable lines={lines} sums={sums} names={names} lang={lang} change={change} />
        {hasEffort && <EffortTable lines={lines} names={names} lang={lang} change={change} />}
      </div>
    </Section>
  )
}

function About({ budget, lang, links, actions }: BudgetViewProps) {
  return (
    <Section title={m.economyAboutBudget()}>
      <Definitions items={aboutItems(budget, lang)} />
      {actions && <LinksRow links={[{ text: m.economyHistory(), href: links.history }]} />}
    </Section>
  )
}

function aboutItems(budget: Budget, lang: string | undefined): Definition[] {
  const locale = currentLocale()
  const dated = [
    { term: m.economyProposedOn(), on: budget.proposedOn },
    { term: m.economyAdoptedOn(), on: budget.adoptedOn },
    { term: m.economyClosedOn(), on: budget.closedOn },
  ]
  const content = (text: string) => <span lang={lang}>{text}</span>
  return [
    { term: m.economyName(), text: content(budget.title) },
    ...dated.flatMap(({ term, on }) => (on ? [{ term, text: formatDate(on, locale) }] : [])),
    ...(budget.source ? [{ term: m.economySource(), text: content(budget.source) }] : []),
    ...(budget.statedTotal === null
      ? []
      : [
          {
            term: m.economyStatedTotal(),
            text: m.economyKr({ amount: formatMoney(budget.statedTotal, locale) }),
          },
        ]),
    ...(budget.note ? [{ term: m.economyNote(), text: content(budget.note) }] : []),
    {
      term: m.economyVisibility(),
      text: budget.visibility === 'public' ? m.economyPublic() : m.economyCooperationOnly(),
    },
  ]
}
