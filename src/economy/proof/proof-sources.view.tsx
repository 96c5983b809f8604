import { m } from '../../platform/text/index.ts'
import { type Definition, Definitions, LinksRow, Section } from '../../platform/ui/index.ts'
import type { Proven } from './proof.json.ts'
import { budgetSentence, measureSources, notCountedSentence, populationSentence } from './proof-words.ts'

/** Where a proof leads: to the budget, its key, the other members' proofs, and itself as data. */
export type ProofLinks = {
  readonly budget: string
  readonly key: string
  readonly proof: (slug: string) => string
  readonly json: string
}

type SourcesProps = Proven & { links: ProofLinks; lang: string | undefined }

/** Every number's origin, with its date; what is our own inference says so. */
export function ProofSources(props: SourcesProps) {
  const { sharing, participant, links } = props
  const others = sharing.participants.filter(({ id }) => id !== participant.id)
  return (
    <Section title={m.proofSources()}>
      <Definitions items={sourceItems(props)} />
      <LinksRow
        label={m.proofOthers()}
        links={[
          ...others.map(({ name, slug }) => ({ text: name, href: links.proof(slug) })),
          { text: m.proofJson(), href: links.json },
        ]}
      />
    </Section>
  )
}

function sourceItems(props: SourcesProps): Definition[] {
  const { sharing, lang } = props
  const population = populationSentence(sharing)
  const notCounted = notCountedSentence(props)
  return [
    { term: m.proofTermBudget(), text: <BudgetSource {...props} /> },
    ...(population ? [{ term: m.proofTermPopulation(), text: population }] : []),
    ...measureSources(sharing).map(({ label, text }) => ({
      term: <span lang={lang}>{label}</span>,
      text: <span lang={lang}>{text}</span>,
    })),
    { term: m.proofTermKey(), text: <KeySource {...props} /> },
    ...(notCounted ? [{ term: m.proofTermNotCounted(), text: notCounted }] : []),
  ]
}

const BudgetSource = (props: SourcesProps) => (
  <>
    <a href={props.links.budget}>{budgetSentence(props)}</a>.
    {props.budget.source && <span lang={props.lang}> {props.budget.source}.</span>}
  </>
)

const KeySource = ({ sharing: { key }, links, lang }: SourcesProps) => (
  <>
    <a href={links.key} lang={lang}>
      {key.title}
    </a>
    {m.proofKeyVersion({ number: key.number })}
    {key.source && <span lang={lang}> {key.source}.</span>}
  </>
)
