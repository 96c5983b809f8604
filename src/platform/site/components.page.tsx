import type { RequestContext } from '../http/context.ts'
import { Missing } from '../http/faults.ts'
import { paths } from '../http/paths.ts'
import { type PageReply, page } from '../http/reply.ts'
import { ComponentsPage } from './components.view.tsx'

const schemes = { auto: 'As the browser', lys: 'Light', mork: 'Dark' } as const
const schemeOf = { auto: 'auto', lys: 'light', mork: 'dark' } as const

type SchemeName = keyof typeof schemes
const isScheme = (name: string | undefined): name is SchemeName => Object.hasOwn(schemes, name ?? '')

/** Not there outside development: invented people and figures must not look like anybody's. */
export async function showComponents({ site, query }: RequestContext): Promise<PageReply> {
  if (!site.development) throw new Missing()
  // Read late, so that a running installation never loads the examples.
  const { examples } = await import('../ui/examples.ts')
  const chosen = isScheme(query.fargevalg) ? query.fargevalg : 'auto'
  const links = Object.entries(schemes).map(([name, text]) => ({
    text,
    href: `${paths.components}?fargevalg=${name}`,
    current: name === chosen,
  }))
  return page({
    title: () => 'Components',
    colorScheme: schemeOf[chosen],
    body: () => <ComponentsPage examples={examples} schemes={links} />,
  })
}
