import type { RequestContext } from '../http/context.ts'
import { paths } from '../http/paths.ts'
import { type PageReply, page, redirect } from '../http/reply.ts'
import { m } from '../text/index.ts'
import { BadInvitationPage, InvitationPage } from './invitation.view.tsx'
import { isInvitationSecret } from './invitation-link.ts'
import { acceptInvitation } from './open-session.ts'

// The secret stands in the query of the link. A fragment would keep it from the server until the button is
// pressed, but could not be read without script. What guards it instead: our log holds route patterns and never
// a query; the page asks for no Referer and no copy; looking at the page uses nothing up, so that programs that
// follow links in messages do no harm; and a secret that a proxy has logged is worthless once it has been used,
// or after fifteen minutes.

function badInvitation({ actor }: RequestContext, why: 'incomplete' | 'spent'): PageReply {
  return page({
    status: why === 'spent' ? 410 : 400,
    title: why === 'spent' ? m.authInvitationSpentTitle : m.authInvitationIncompleteTitle,
    holdsSecret: true,
    body: () => (
      <BadInvitationPage
        why={why}
        signIn={paths.signIn}
        ownPage={actor.kind === 'person' ? paths.ownPage : undefined}
      />
    ),
  })
}

export function showInvitation(context: RequestContext): PageReply {
  const { actor, query } = context
  const secret = query.nokkel
  if (!isInvitationSecret(secret)) return badInvitation(context, 'incomplete')
  return page({
    title: m.authInvitationTitle,
    holdsSecret: true,
    body: () => (
      <InvitationPage
        secret={secret}
        action={paths.invitation}
        csrf={{ name: '_csrf', value: context.csrfToken() }}
        signedInAs={actor.kind === 'person' ? actor.name : undefined}
      />
    ),
  })
}

export async function signInByInvitation(context: RequestContext): Promise<PageReply> {
  const { nokkel } = context.form
  if (!isInvitationSecret(nokkel)) return badInvitation(context, 'incomplete')
  const token = await acceptInvitation(context, nokkel)
  return token ? redirect(paths.ownPage, 'signed-in', { session: token }) : badInvitation(context, 'spent')
}
