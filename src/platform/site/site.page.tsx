import type { RequestContext } from '../http/context.ts'
import { cookieNames } from '../http/cookies.ts'
import { paths } from '../http/paths.ts'
import { type PageReply, page } from '../http/reply.ts'
import { visibleCooperations } from '../tenancy/cooperation.ts'
import { m } from '../text/index.ts'
import { AccessibilityPage } from './accessibility.view.tsx'
import { OpenDataPage } from './open-data.view.tsx'
import { PrivacyPage } from './privacy.view.tsx'

export const showAccessibility = (): PageReply =>
  page({ title: m.siteAccessibilityTitle, body: () => <AccessibilityPage /> })

export function showPrivacy({ site }: RequestContext): PageReply {
  const cookies = {
    session: cookieNames.session(site),
    forgery: cookieNames.forgery(site),
    language: cookieNames.language,
    status: cookieNames.status,
  }
  return page({ title: m.sitePrivacyTitle, body: () => <PrivacyPage cookies={cookies} /> })
}

export async function showOpenData({ read, site }: RequestContext): Promise<PageReply> {
  const published = (await read(visibleCooperations)).filter((cooperation) => cooperation.published)
  const cooperations = published.map(({ name, slug, language }) => ({
    name,
    lang: language,
    href: paths.cooperation(slug),
    json: paths.cooperationData(slug),
  }))
  const pattern = `${site.origin}${paths.cooperationData('knutepunkt-sorlandet')}/…`
  return page({
    title: m.siteOpenDataTitle,
    body: () => <OpenDataPage cooperations={cooperations} openApi={paths.openApi} pattern={pattern} />,
  })
}
