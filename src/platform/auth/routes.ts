import { paths } from '../http/paths.ts'
import type { SliceRoutes } from '../http/route.ts'
import { showInvitation, signInByInvitation } from './invitation.page.tsx'
import { switchLanguage } from './language.page.ts'
import {
  chooseOwnLanguage,
  endOneSession,
  endSessionsElsewhere,
  showOwnPage,
  signOut,
} from './own-page.page.tsx'
import { showSignIn, signInAsFictional } from './sign-in.page.tsx'

const site = 'site' as const
// Enough for a person who mistypes, too few to guess 256 bits in the lifetime of the sun.
const postsPerMinute = 20

/** The ways in and out, and one's own page. */
export const authRoutes: SliceRoutes = {
  pages: [
    { scope: site, method: 'GET', url: paths.signIn, permission: 'look', handle: showSignIn },
    {
      scope: site,
      method: 'POST',
      url: paths.demonstrationSignIn,
      permission: 'look',
      handle: signInAsFictional,
      postsPerMinute,
    },
    { scope: site, method: 'GET', url: paths.invitation, permission: 'look', handle: showInvitation },
    {
      scope: site,
      method: 'POST',
      url: paths.invitation,
      permission: 'look',
      handle: signInByInvitation,
      postsPerMinute,
    },
    { scope: site, method: 'POST', url: paths.signOut, permission: 'look', handle: signOut },
    { scope: site, method: 'GET', url: paths.ownPage, permission: 'see-own-page', handle: showOwnPage },
    {
      scope: site,
      method: 'POST',
      url: paths.ownLanguage,
      permission: 'see-own-page',
      handle: chooseOwnLanguage,
    },
    { scope: site, method: 'POST', url: paths.endSession, permission: 'see-own-page', handle: endOneSession },
    {
      scope: site,
      method: 'POST',
      url: paths.endOtherSessions,
      permission: 'see-own-page',
      handle: endSessionsElsewhere,
    },
    { scope: site, method: 'GET', url: paths.language, permission: 'look', handle: switchLanguage },
  ],
  api: [],
}
