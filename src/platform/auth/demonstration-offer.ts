import type { RequestContext } from '../http/context.ts'
import { paths } from '../http/paths.ts'
import type { DemonstrationPerson } from './demonstration-people.sql.ts'
import { roleName } from './role-name.ts'
import type { DemonstrationProps } from './sign-in.view.tsx'

/**
 * What `DemonstrationPeople` shows, on the front page and the sign-in page, from `demonstrationPeople(tx)`. For use
 * while rendering, since it names roles in the reader's language; and only while `site.demonstration` is on.
 */
export const demonstrationOffer = (
  { csrfToken }: Pick<RequestContext, 'csrfToken'>,
  people: readonly DemonstrationPerson[],
  returnTo?: string,
): DemonstrationProps => ({
  people: people.map(({ id, name, role, slug, cooperation }) => ({
    id,
    name,
    role: roleName(role),
    cooperation,
    href: paths.cooperation(slug),
  })),
  action: paths.demonstrationSignIn,
  csrf: { name: '_csrf', value: csrfToken() },
  returnTo,
})
