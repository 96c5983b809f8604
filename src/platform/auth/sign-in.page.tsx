import type { RequestContext } from '../http/context.ts'
import { Missing, requireFound } from '../http/faults.ts'
import { ownPath } from '../http/own-path.model.ts'
import { paths } from '../http/paths.ts'
import { type PageReply, page, redirect } from '../http/reply.ts'
import { isId } from '../records/new-id.ts'
import { m } from '../text/index.ts'
import { demonstrationOffer } from './demonstration-offer.ts'
import { demonstrationPeople } from './demonstration-people.sql.ts'
import { openDemonstrationSession } from './open-session.ts'
import { SignInPage } from './sign-in.view.tsx'

/** A way back to where somebody came from; never to the way in itself, which would go round in circles. */
function wayBack(candidate: string | undefined): string | undefined {
  const path = ownPath(candidate)
  return path?.startsWith(paths.signIn) || path?.startsWith(paths.invitation) ? undefined : path
}

export async function showSignIn(context: RequestContext): Promise<PageReply> {
  const { actor, site, query } = context
  const people = site.demonstration ? await context.read(demonstrationPeople) : null
  return page({
    title: m.authSignInTitle,
    body: () => (
      <SignInPage
        signedInAs={actor.kind === 'person' ? { name: actor.name, href: paths.ownPage } : undefined}
        demonstration={people ? demonstrationOffer(context, people, wayBack(query.til)) : undefined}
      />
    ),
  })
}

/** Not there while the demonstration is off, whoever asks and however. */
export async function signInAsFictional(context: RequestContext): Promise<PageReply> {
  const { site, form } = context
  if (!site.demonstration) throw new Missing()
  const person = form.person ?? ''
  const token = requireFound(isId(person) ? await openDemonstrationSession(context, person) : null)
  const home = (await context.read(demonstrationPeople)).find(({ id }) => id === person)
  const to = wayBack(form.til) ?? (home ? paths.cooperation(home.slug) : paths.front)
  return redirect(to, 'signed-in', { session: token })
}
