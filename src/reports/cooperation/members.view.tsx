import { formatDateShort, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable, Definitions, LinksRow, Section } from '../../platform/ui/index.ts'
import { type Member, registerPaths } from '../../registers/index.ts'
import { paths } from '../paths.ts'
import type { Inhabitants } from './inhabitants.ts'

type MembersSectionProps = {
  slug: string
  parties: readonly Member[]
  inhabitants: Inhabitants | null
  /** The language that people wrote the roles in, where it is not the page's. */
  lang: string | undefined
}

/** Who takes part: the members with their size and role, the others with their role. */
export function MembersSection({ slug, parties, inhabitants, lang }: MembersSectionProps) {
  const members = parties.filter(({ part }) => part === 'member')
  const others = parties.filter(({ part }) => part !== 'member')
  return (
    <Section title={others.length > 0 ? m.reportsMembersAndParties() : m.reportsMembers()}>
      <div class="stack">
        <DataTable
          caption={m.reportsMembersCaption()}
          captionHidden
          columns={columns({ slug, members, inhabitants, lang })}
          rows={members}
          money={inhabitants ? { answer: 'inhabitants' } : undefined}
          source={inhabitants && <InhabitantsSource sources={inhabitants.sources} lang={lang} />}
          empty={<p>{m.reportsMembersNone()}</p>}
        />
        {others.length > 0 && <h3>{m.reportsOtherParties()}</h3>}
        {others.length > 0 && (
          <Definitions
            items={others.map((party) => ({
              term: (
                <a href={registerPaths.member(slug, party.membershipId)} lang={lang}>
                  {party.name}
                </a>
              ),
              text: party.roleText ? <span lang={lang}>{party.roleText}</span> : m.reportsTakesPart(),
            }))}
          />
        )}
        <LinksRow
          links={[
            { text: m.reportsMembersLink(), href: registerPaths.members(slug) },
            { text: m.reportsOpenDataTitle(), href: paths.openData(slug) },
          ]}
        />
      </div>
    </Section>
  )
}

const InhabitantsSource = ({ sources, lang }: { sources: readonly string[]; lang: string | undefined }) => (
  <>
    {m.reportsInhabitantsFrom()} <span lang={lang}>{sources.join('; ')}</span>
  </>
)

type ColumnsProps = Pick<MembersSectionProps, 'slug' | 'inhabitants' | 'lang'> & {
  members: readonly Member[]
}

function columns({ slug, members, inhabitants, lang }: ColumnsProps): Column<Member>[] {
  const municipal = members.every(({ kind }) => kind === 'municipality')
  const size: Column<Member> = {
    key: 'inhabitants',
    head: m.reportsInhabitantsOn({ date: formatDateShort(inhabitants?.date, currentLocale()) }),
    align: 'end',
    cell: ({ code }) => formatNumber(code ? inhabitants?.byCode.get(code) : null, currentLocale()),
  }
  return [
    {
      key: 'name',
      head: municipal ? m.reportsMunicipality() : m.reportsMember(),
      cell: ({ membershipId, shortName }) => (
        <a href={registerPaths.member(slug, membershipId)} lang={lang}>
          {shortName}
        </a>
      ),
    },
    { key: 'code', head: m.reportsNumberHead(), cell: ({ code }) => code ?? '–' },
    ...(inhabitants ? [size] : []),
    {
      key: 'role',
      head: m.reportsRole(),
      cell: ({ roleText }) => (roleText ? <span lang={lang}>{roleText}</span> : m.reportsPlainMember()),
    },
  ]
}
