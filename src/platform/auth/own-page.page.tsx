import type { RequestContext } from '../http/context.ts'
import { Missing, NotAllowed, requireFound } from '../http/faults.ts'
import { paths } from '../http/paths.ts'
import { type PageReply, page, redirect } from '../http/reply.ts'
import { isId } from '../records/new-id.ts'
import { isLocale, m } from '../text/index.ts'
import type { Actor } from './actor.ts'
import { chooseLanguage } from './choose-language.ts'
import { momentText } from './moment-text.ts'
import { OwnPage, type OwnPageProps, type ShownSession } from './own-page.view.tsx'
import { rolesOf } from './own-roles.sql.ts'
import { roleName } from './role-name.ts'
import { endOtherSessions, endSession, type OwnSession, openSessions } from './session.sql.ts'

type Person = Extract<Actor, { kind: 'person' }>

/** The route's permission has seen to it; this tells the compiler. */
function personOf({ actor }: RequestContext): Person {
  if (actor.kind !== 'person') throw new NotAllowed()
  return actor
}

const actions: OwnPageProps['actions'] = {
  language: paths.ownLanguage,
  endSession: paths.endSession,
  endOthers: paths.endOtherSessions,
  signOut: paths.signOut,
}

export async function showOwnPage(context: RequestContext): Promise<PageReply> {
  const { name, administrator, personId, sessionId } = personOf(context)
  const { roles, sessions } = await context.read(async (tx) => ({
    roles: await rolesOf(tx, personId),
    sessions: await openSessions(tx, personId),
  }))
  const shown = (session: OwnSession): ShownSession => ({
    id: session.id,
    device: session.device,
    started: momentText(session.startedAt, context.locale),
    lastSeen: momentText(session.lastSeenAt, context.locale),
    isThisOne: session.id === sessionId,
  })
  return page({
    title: m.authOwnPageTitle,
    body: () => (
      <OwnPage
        name={name}
        administrator={administrator}
        roles={roles.map(({ role, slug, cooperation }) => ({
          role: roleName(role),
          cooperation,
          href: paths.cooperation(slug),
        }))}
        sessions={sessions.map(shown)}
        locale={context.locale}
        actions={actions}
        csrf={{ name: '_csrf', value: context.csrfToken() }}
      />
    ),
  })
}

/** The choice follows the person to other browsers; in this one the cookie decides. */
export async function chooseOwnLanguage(context: RequestContext): Promise<PageReply> {
  const { personId } = personOf(context)
  const { sprak } = context.form
  const language = requireFound(isLocale(sprak) ? sprak : undefined)
  await context.write((tx) => chooseLanguage(tx, personId, language))
  return redirect(paths.ownPage, 'saved', { language })
}

export async function endOneSession(context: RequestContext): Promise<PageReply> {
  const { personId, sessionId } = personOf(context)
  const id = context.form.okt ?? ''
  const ended = isId(id) && (await context.write((tx) => endSession(tx, personId, id)))
  if (!ended) throw new Missing()
  return id === sessionId
    ? redirect(paths.front, 'signed-out', { session: null })
    : redirect(paths.ownPage, 'session-ended')
}

export async function endSessionsElsewhere(context: RequestContext): Promise<PageReply> {
  const { personId, sessionId } = personOf(context)
  const ended = await context.write((tx) => endOtherSessions(tx, personId, sessionId))
  return redirect(paths.ownPage, ended > 0 ? 'sessions-ended' : 'nothing-changed')
}

/** Also for somebody whose session is over already: they asked to be signed out, and are. */
export async function signOut(context: RequestContext): Promise<PageReply> {
  const { actor } = context
  if (actor.kind === 'person') await context.write((tx) => endSession(tx, actor.personId, actor.sessionId))
  return redirect(paths.front, 'signed-out', { session: null })
}
