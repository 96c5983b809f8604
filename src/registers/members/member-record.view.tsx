import type { ComponentChildren } from 'preact'
import {
  formatOrganisationNumber,
  type OrganisationNumber,
} from '../../platform/forms/organisation-number.model.ts'
import { contentLanguage } from '../../platform/records/content-language.ts'
import { formatDate } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { Locale } from '../../platform/text/locale.ts'
import { addDays, type LocalDate } from '../../platform/time/local-date.model.ts'
import { type Definition, Definitions, LinksRow, Notice, PageHead, Section } from '../../platform/ui/index.ts'
import { kindName, partName, periodText, visibilityName } from '../labels.ts'
import type { OrganisationFacts } from '../organisations/organisation-facts.model.ts'
import {
  CodesSection,
  NamesSection,
  PartsSection,
  PopulationSection,
} from '../organisations/organisation-sections.view.tsx'
import { paths } from '../paths.ts'
import type { Membership } from './membership.model.ts'

export type MemberRecordProps = {
  readonly cooperation: string
  readonly date: LocalDate
  readonly membership: Membership
  /** Every period of the same organisation here, this one among them. */
  readonly periods: readonly Membership[]
  readonly facts: OrganisationFacts
  readonly mayEdit: boolean
  /** The language that the cooperation writes in. */
  readonly language: Locale
  /** Where its changes are told, for those who may read them. */
  readonly historyHref?: string | undefined
}

/** One organisation's part in the cooperation, and what the registers know of it. */
export function MemberRecord(props: MemberRecordProps) {
  const { membership, facts, cooperation } = props
  const { organisation } = facts
  const elsewhere = facts.parts.filter(({ slug }) => slug !== cooperation)
  return (
    <>
      <PageHead title={organisation.name} lede={ledeOf(props)} notes={<Notes facts={facts} />} />
      <EndNotice {...props} />
      <Section title={m.registersHowItTakesPart()} action={<Actions {...props} />}>
        <Definitions items={definitionsOf(membership, props.language)} />
        <OtherPeriods {...props} />
      </Section>
      <CodesSection {...facts} />
      <PopulationSection population={facts.population} />
      {hasSeveralNames(facts) && <NamesSection names={facts.names} />}
      <PartsSection parts={elsewhere} title={m.registersAlsoIn()} />
    </>
  )
}

/** A short name is no news beside the name itself. */
const hasSeveralNames = ({ names }: OrganisationFacts): boolean =>
  names.filter(({ kind }) => kind !== 'short').length > 1

function ledeOf({ membership, language }: MemberRecordProps): ComponentChildren {
  const { part, during, roleText } = membership
  const sentence = m.registersMemberLede({ part: partName(part), period: periodText(during) })
  return (
    <>
      {roleText && <span lang={contentLanguage(language)}>{roleText}. </span>}
      {sentence}
    </>
  )
}

function Notes({ facts: { organisation } }: Pick<MemberRecordProps, 'facts'>) {
  const number = organisation.organisationNumber
  return (
    <>
      <span>{kindName(organisation.kind)}</span>
      {organisation.code && <span>{m.registersNumberIs({ code: organisation.code })}</span>}
      {number && (
        <span>
          {m.registersOrganisationNumberIs({
            number: formatOrganisationNumber(number as OrganisationNumber),
          })}
        </span>
      )}
      <a href={paths.organisation(organisation.slug)}>{m.registersInRegister()}</a>
    </>
  )
}

/** Says when the part, or the organisation itself, is over: it stays in the register with its history. */
function EndNotice({ membership, facts, date }: MemberRecordProps) {
  const locale = currentLocale()
  const lastDay = (until: LocalDate) => formatDate(addDays(until, -1), locale)
  const { until } = membership.during
  const dissolved = facts.organisation.during.until
  if (dissolved && dissolved <= date)
    return <Notice>{m.registersOrganisationEnded({ date: lastDay(dissolved) })}</Notice>
  if (until && until <= date) return <Notice>{m.registersMembershipEnded({ date: lastDay(until) })}</Notice>
  return until ? <Notice>{m.registersMembershipEnds({ date: lastDay(until) })}</Notice> : null
}

function Actions({ cooperation, membership, mayEdit, historyHref }: MemberRecordProps) {
  const { id, during } = membership
  const links = [
    ...(mayEdit ? [{ text: m.registersChange(), href: paths.changeMember(cooperation, id) }] : []),
    ...(mayEdit && during.until === null
      ? [{ text: m.registersEnd(), href: paths.endMember(cooperation, id) }]
      : []),
    ...(historyHref ? [{ text: m.registersHistory(), href: historyHref }] : []),
  ]
  return links.length > 0 ? <LinksRow links={links} /> : null
}

function definitionsOf(membership: Membership, language: Locale): Definition[] {
  const written = (text: string) => <span lang={contentLanguage(language)}>{text}</span>
  return [
    { term: m.registersPart(), text: partName(membership.part) },
    ...(membership.roleText ? [{ term: m.registersRole(), text: written(membership.roleText) }] : []),
    { term: m.registersPeriod(), text: periodText(membership.during) },
    { term: m.registersPosition(), text: `${membership.position}` },
    { term: m.registersVisibility(), text: visibilityName(membership.visibility) },
    ...(membership.note ? [{ term: m.registersNote(), text: written(membership.note) }] : []),
    ...(membership.source ? [{ term: m.registersSource(), text: written(membership.source) }] : []),
  ]
}

function OtherPeriods({ cooperation, membership, periods }: MemberRecordProps) {
  const others = periods.filter(({ id }) => id !== membership.id)
  if (others.length === 0) return null
  return (
    <LinksRow
      label={m.registersOtherPeriods()}
      links={others.map(({ id, part, during }) => ({
        text: `${partName(part)} ${periodText(during)}`,
        href: paths.member(cooperation, id),
      }))}
    />
  )
}
