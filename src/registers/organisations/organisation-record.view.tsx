import {
  formatOrganisationNumber,
  type OrganisationNumber,
} from '../../platform/forms/organisation-number.model.ts'
import { formatDate, missing } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { addDays, type LocalDate } from '../../platform/time/local-date.model.ts'
import { Definitions, LinksRow, Notice, PageHead, Section } from '../../platform/ui/index.ts'
import { kindName, languageFormName, periodText } from '../labels.ts'
import { paths } from '../paths.ts'
import type { OrganisationFacts } from './organisation-facts.model.ts'
import { CodesSection, NamesSection, PartsSection, PopulationSection } from './organisation-sections.view.tsx'

export type OrganisationRecordProps = {
  readonly facts: OrganisationFacts
  readonly date: LocalDate
  readonly mayChange: boolean
}

/** All that the shared register knows of an organisation. */
export function OrganisationRecord({ facts, date, mayChange }: OrganisationRecordProps) {
  const { organisation } = facts
  const number = organisation.organisationNumber
  const { until } = organisation.during
  return (
    <>
      <PageHead title={organisation.name} lede={ledeOf(organisation)} />
      {until && until <= date && (
        <Notice>
          {m.registersOrganisationEnded({ date: formatDate(addDays(until, -1), currentLocale()) })}
        </Notice>
      )}
      <Section title={m.registersParticulars()} action={mayChange && <Actions {...organisation} />}>
        <Definitions
          items={[
            {
              term: m.registersOrganisationNumber(),
              text: number ? formatOrganisationNumber(number as OrganisationNumber) : missing,
            },
            ...(organisation.languageForm
              ? [{ term: m.registersLanguageForm(), text: languageFormName(organisation.languageForm) }]
              : []),
            ...(organisation.during.from || until
              ? [{ term: m.registersExisted(), text: periodText(organisation.during) }]
              : []),
          ]}
        />
      </Section>
      <NamesSection
        names={facts.names}
        action={mayChange && <a href={paths.renameOrganisation(organisation.slug)}>{m.registersAddName()}</a>}
      />
      <CodesSection {...facts} />
      <PopulationSection population={facts.population} />
      <PartsSection parts={facts.parts} title={m.registersTakesPartIn()} />
    </>
  )
}

/** "Kommune. Kommunenummer 9901." */
const ledeOf = ({ kind, code }: OrganisationFacts['organisation']): string =>
  code ? `${kindName(kind)}. ${m.registersNumberIs({ code })}.` : kindName(kind)

const Actions = ({ slug, during }: OrganisationFacts['organisation']) => (
  <LinksRow
    links={[
      { text: m.registersChange(), href: paths.changeOrganisation(slug) },
      ...(during.until === null ? [{ text: m.registersEnd(), href: paths.endOrganisation(slug) }] : []),
    ]}
  />
)
