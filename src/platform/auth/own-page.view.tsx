import { type Locale, m } from '../text/index.ts'
import {
  Buttons,
  type Column,
  DataTable,
  EmptyState,
  Form,
  OneButton,
  PageHead,
  RadioGroup,
  Section,
  Tag,
} from '../ui/index.ts'

type ShownRole = { role: string; cooperation: string; href: string }

/** Times are written out in the reader's language. */
export type ShownSession = {
  id: string
  device: string
  started: string
  lastSeen: string
  isThisOne: boolean
}

type Csrf = { name: string; value: string }

export type OwnPageProps = {
  name: string
  administrator: boolean
  roles: readonly ShownRole[]
  sessions: readonly ShownSession[]
  locale: Locale
  actions: { language: string; endSession: string; endOthers: string; signOut: string }
  csrf: Csrf
}

/** Who one is here, in which language one reads, and where one is signed in. */
export const OwnPage = (props: OwnPageProps) => (
  <>
    <PageHead
      title={props.name}
      lede={m.authOwnPageLede()}
      notes={props.administrator ? <Tag>{m.authAdministrator()}</Tag> : undefined}
    />
    <Roles roles={props.roles} administrator={props.administrator} />
    <LanguageChoice {...props} />
    <Sessions {...props} />
  </>
)

const roleColumns = (): Column<ShownRole>[] => [
  {
    key: 'cooperation',
    head: m.authCooperation(),
    cell: ({ cooperation, href }) => <a href={href}>{cooperation}</a>,
  },
  { key: 'role', head: m.authRole(), cell: ({ role }) => role },
]

const Roles = ({ roles, administrator }: Pick<OwnPageProps, 'roles' | 'administrator'>) => (
  <Section title={m.authRolesTitle()} intro={administrator ? m.authAdministratorText() : undefined}>
    <DataTable
      caption={m.authRolesTitle()}
      captionHidden
      columns={roleColumns()}
      rows={roles}
      empty={<EmptyState title={m.authRolesNone()}>{m.authRolesNoneText()}</EmptyState>}
    />
  </Section>
)

// Each language calls itself by its own name, whatever language the page is in.
const languages = [
  { value: 'nb', text: 'Bokmål' },
  { value: 'nn', text: 'Nynorsk' },
  { value: 'en', text: 'English' },
]

const LanguageChoice = ({ locale, actions, csrf }: OwnPageProps) => (
  <Section title={m.authLanguageTitle()}>
    <Form action={actions.language} csrf={csrf} label={m.authLanguageTitle()}>
      <RadioGroup
        name="sprak"
        label={m.authLanguageLabel()}
        hint={m.authLanguageHint()}
        choices={languages}
        value={locale}
      />
      <Buttons primary={{ text: m.authLanguageSave() }} />
    </Form>
  </Section>
)

const Sessions = ({ sessions, actions, csrf }: OwnPageProps) => (
  <Section
    title={m.authSessionsTitle()}
    intro={m.authSessionsText()}
    action={
      sessions.length > 1 && (
        <OneButton action={actions.endOthers} csrf={csrf}>
          {m.authEndOthers()}
        </OneButton>
      )
    }
  >
    <DataTable
      caption={m.authSessionsTitle()}
      captionHidden
      columns={sessionColumns(actions, csrf)}
      rows={sessions}
      highlight={({ isThisOne }) => isThisOne}
    />
  </Section>
)

const sessionColumns = (actions: OwnPageProps['actions'], csrf: Csrf): Column<ShownSession>[] => [
  {
    key: 'device',
    head: m.authDevice(),
    cell: ({ device, isThisOne }) => (
      <>
        {device || m.authUnknownDevice()}
        {isThisOne && ` (${m.authThisSession()})`}
      </>
    ),
  },
  { key: 'started', head: m.authStarted(), cell: ({ started }) => started },
  { key: 'lastSeen', head: m.authLastSeen(), cell: ({ lastSeen }) => lastSeen },
  {
    key: 'end',
    head: m.authAction(),
    headView: <span class="hidden-text">{m.authAction()}</span>,
    cell: (session) => <EndSession session={session} actions={actions} csrf={csrf} />,
  },
]

type EndSessionProps = { session: ShownSession; actions: OwnPageProps['actions']; csrf: Csrf }

/** Ending this very session is signing out, and is called so. */
function EndSession({ session, actions, csrf }: EndSessionProps) {
  if (session.isThisOne)
    return (
      <OneButton action={actions.signOut} csrf={csrf}>
        {m.httpSignOut()}
      </OneButton>
    )
  const which = { device: session.device || m.authUnknownDevice(), started: session.started }
  return (
    <OneButton action={actions.endSession} csrf={csrf} hidden={{ okt: session.id }}>
      {m.authEndSession()} <span class="hidden-text">{m.authEndSessionWhich(which)}</span>
    </OneButton>
  )
}
