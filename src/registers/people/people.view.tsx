import { formatDate } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { contains } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { type Column, DataTable, EmptyState, LinksRow, PageHead, Section } from '../../platform/ui/index.ts'
import { heldRoleName, periodText } from '../labels.ts'
import { paths } from '../paths.ts'
import type { PersonRole } from './role.model.ts'

export type PeopleProps = {
  readonly cooperation: string
  readonly date: LocalDate
  readonly roles: readonly PersonRole[]
  /** What the organisations are called that representatives act for. */
  readonly organisations: ReadonlyMap<string, string>
  readonly mayEdit: boolean
}

/** Who does what in the cooperation, and who did it before. */
export function People(props: PeopleProps) {
  const { roles, date, mayEdit, cooperation } = props
  const now = roles.filter(({ during }) => contains(during, date))
  const coming = roles.filter(({ during }) => during.from !== null && during.from > date)
  const before = roles.filter(({ during }) => during.until !== null && during.until <= date)
  return (
    <>
      <PageHead title={m.registersPeopleTitle()} lede={m.registersPeopleLede()} />
      <Section
        title={m.registersPeopleNow({ date: formatDate(date, currentLocale()) })}
        action={mayEdit && <LinksRow links={toolsOf(cooperation)} />}
      >
        <Roles {...props} roles={now} caption={m.registersPeopleTitle()} />
      </Section>
      {coming.length > 0 && (
        <Section title={m.registersPeopleComing()}>
          <Roles {...props} roles={coming} caption={m.registersPeopleComing()} />
        </Section>
      )}
      {before.length > 0 && (
        <Section title={m.registersPeopleBefore()}>
          <Roles {...props} roles={before} caption={m.registersPeopleBefore()} />
        </Section>
      )}
    </>
  )
}

const toolsOf = (cooperation: string) => [
  { text: m.registersPersonAdd(), href: paths.newPerson(cooperation) },
  { text: m.registersImportFile(), href: paths.importPeople(cooperation) },
  { text: m.registersPeopleFile(), href: paths.peopleFile(cooperation) },
]

function Roles(props: PeopleProps & { readonly caption: string }) {
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      rows={props.roles}
      columns={columnsOf(props)}
      empty={<EmptyState title={m.registersNoPeople()}>{m.registersNoPeopleText()}</EmptyState>}
    />
  )
}

function columnsOf({ cooperation, organisations, mayEdit, roles }: PeopleProps): Column<PersonRole>[] {
  const mayEnd = mayEdit && roles.some(({ during }) => during.until === null)
  const represents = roles.some(({ organisationId }) => organisationId !== null)
  return [
    { key: 'name', head: m.registersName(), cell: ({ name }) => name },
    { key: 'role', head: m.registersRole(), cell: ({ role }) => heldRoleName(role) },
    ...(represents
      ? [
          {
            key: 'organisation',
            head: m.registersActsFor(),
            cell: ({ organisationId }: PersonRole) =>
              organisationId === null ? '' : (organisations.get(organisationId) ?? ''),
          },
        ]
      : []),
    { key: 'during', head: m.registersPeriod(), cell: ({ during }) => periodText(during) },
    ...(mayEnd
      ? [
          {
            key: 'end',
            head: m.registersOptions(),
            align: 'end' as const,
            cell: ({ id, name, role, during }: PersonRole) =>
              during.until === null && (
                <a href={paths.endRole(cooperation, id)}>
                  {m.registersEnd()}
                  <span class="hidden-text"> {m.registersRoleOf({ role: heldRoleName(role), name })}</span>
                </a>
              ),
          },
        ]
      : []),
  ]
}
