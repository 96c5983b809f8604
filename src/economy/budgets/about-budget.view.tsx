import { formatDate, formatMoney } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Definition, Definitions, LinksRow, Section } from '../../platform/ui/index.ts'
import type { Budget } from './budget.model.ts'
import { visibilityName } from './status-name.ts'

type AboutBudgetProps = {
  readonly budget: Budget
  readonly lang: string | undefined
  /** Where its history is read, by those who may. */
  readonly history: string | null
}

/** A budget's particulars: dates, source, note, who sees it. */
export const AboutBudget = ({ budget, lang, history }: AboutBudgetProps) => (
  <Section title={m.economyAboutBudget()}>
    <Definitions items={items(budget, lang)} />
    {history && <LinksRow links={[{ text: m.economyHistory(), href: history }]} />}
  </Section>
)

function items(budget: Budget, lang: string | undefined): Definition[] {
  const { statedTotal, visibility } = budget
  const locale = currentLocale()
  const content = (term: string, text: string): Definition[] =>
    text === '' ? [] : [{ term, text: <span lang={lang}>{text}</span> }]
  const dates = [
    { term: m.economyProposedOn(), on: budget.proposedOn },
    { term: m.economyAdoptedOn(), on: budget.adoptedOn },
    { term: m.economyClosedOn(), on: budget.closedOn },
  ]
  const total = m.economyKr({ amount: formatMoney(statedTotal, locale) })
  return [
    ...content(m.economyName(), budget.title),
    ...dates.flatMap(({ term, on }) => (on ? [{ term, text: formatDate(on, locale) }] : [])),
    ...content(m.economySource(), budget.source),
    ...(statedTotal === null ? [] : [{ term: m.economyStatedTotal(), text: total }]),
    ...content(m.economyNote(), budget.note),
    {
      term: m.economyVisibility(),
      text: visibilityName(visibility),
    },
  ]
}
