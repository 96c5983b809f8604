import type { LightMyRequestResponse } from 'fastify'
import type { Site } from './site.ts'

/** What a person without script can do: open addresses, and send the forms that stand on the page. */
export type FormBrowser = {
  readonly cookies: ReadonlyMap<string, string>
  open(url: string): Promise<LightMyRequestResponse>
  /** Sends the form with this action on the page opened last; `fields` are filled in or chosen beside its hidden ones. */
  send(action: string, fields?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>
}

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

const forms = (html: string) =>
  [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) => ({
    action: attribute(head, 'action'),
    hidden: Object.fromEntries(
      [...body.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
        attribute(tag, 'name') ?? '',
        attribute(tag, 'value') ?? '',
      ]),
    ),
  }))

/** Every hidden field that all of `fields` fit decides which form is meant when several share an action. */
function formFor(html: string, action: string, fields: Readonly<Record<string, string>>) {
  const candidates = forms(html).filter((form) => form.action === action)
  const fits = candidates.find(({ hidden }) =>
    Object.entries(fields).every(([name, value]) => hidden[name] === undefined || hidden[name] === value),
  )
  if (!fits) throw new Error(`the page has no form for ${action}`)
  return fits
}

/** A browser with a cookie jar of its own. */
export function openBrowser(site: Site, agent = 'Firefox/140.0 (Linux)'): FormBrowser {
  const cookies = new Map<string, string>()
  let page = ''
  const ask = async (method: 'GET' | 'POST', url: string, payload?: string) => {
    const answer = await site.app.inject({
      method,
      url,
      cookies: Object.fromEntries(cookies),
      headers: {
        'user-agent': agent,
        ...(payload === undefined
          ? {}
          : { 'content-type': 'application/x-www-form-urlencoded', origin: site.origin }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of answer.cookies) value ? cookies.set(name, value) : cookies.delete(name)
    if (answer.headers['content-type']?.toString().startsWith('text/html')) page = answer.body
    return answer
  }
  return {
    cookies,
    open: (url) => ask('GET', url),
    send: (action, fields = {}) => {
      const { hidden } = formFor(page, action, fields)
      return ask('POST', action, new URLSearchParams({ ...hidden, ...fields }).toString())
    },
  }
}
