import { m } from '../text/index.ts'
import { type Column, DataTable, Note, Notice, OneButton, PageHead, Section } from '../ui/index.ts'

type PersonOnOffer = { id: string; name: string; role: string; cooperation: string; href: string }

export type DemonstrationProps = {
  people: readonly PersonOnOffer[]
  action: string
  csrf: { name: string; value: string }
  /** Where to go afterwards; their cooperation's page when there is nowhere to go back to. */
  returnTo?: string | undefined
}

export type SignInProps = {
  /** Who is signed in already. */
  signedInAs?: { name: string; href: string } | undefined
  demonstration?: DemonstrationProps | undefined
}

/** How one comes in: by a one-time link or, while the demonstration is on, as somebody invented. */
export const SignInPage = ({ signedInAs, demonstration }: SignInProps) => (
  <>
    <PageHead title={m.authSignInTitle()} lede={m.authSignInLede()} />
    {signedInAs && (
      <Notice>
        <p>
          {m.authSignedInAs({ name: signedInAs.name })} <a href={signedInAs.href}>{m.authToOwnPage()}</a>
        </p>
      </Notice>
    )}
    {demonstration && <DemonstrationPeople {...demonstration} />}
    <Section title={m.authLinkTitle()} intro={m.authLinkText()}>
      <Note title={m.authLinkForOperators()}>
        <p>{m.authLinkCommand()}</p>
        <p>
          <code>npm run -s samsyn -- admin invite "Kari Nordmann"</code>
        </p>
      </Note>
    </Section>
  </>
)

/** The invented people, a button each. Also for the front page. */
export const DemonstrationPeople = (props: DemonstrationProps) => (
  <Section id="demonstrasjon" title={m.authDemoTitle()} intro={m.authDemoText()}>
    <DataTable
      caption={m.authDemoCaption()}
      captionHidden
      columns={columns(props)}
      rows={props.people}
      empty={<p>{m.authDemoNobody()}</p>}
    />
  </Section>
)

const columns = (props: DemonstrationProps): Column<PersonOnOffer>[] => [
  { key: 'name', head: m.authPerson(), cell: ({ name }) => name },
  { key: 'role', head: m.authRole(), cell: ({ role }) => role },
  {
    key: 'cooperation',
    head: m.authCooperation(),
    cell: ({ cooperation, href }) => <a href={href}>{cooperation}</a>,
  },
  { key: 'act', head: m.authTryOut(), drawing: true, cell: (person) => <ActAs person={person} {...props} /> },
]

const ActAs = ({ person, action, csrf, returnTo }: DemonstrationProps & { person: PersonOnOffer }) => (
  <OneButton action={action} csrf={csrf} hidden={{ person: person.id, ...(returnTo && { til: returnTo }) }}>
    {m.authSignInAs({ name: person.name })}
  </OneButton>
)
