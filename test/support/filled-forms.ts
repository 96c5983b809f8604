import type { LightMyRequestResponse } from 'fastify'
import { z } from 'zod'
import type { ApiRoute } from '../../src/platform/http/route.ts'
import type { Site } from './site.ts'

type Sender = { readonly token: string }

/** A form that stands on a page: where it goes, and its fields with what stands in them. */
export type FoundForm = {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  /** Names of the fields that somebody writes in. */
  readonly written: readonly string[]
}

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

const chosen = (select: string) =>
  attribute(/<option[^>]*\sselected[^>]*>/.exec(select)?.[0] ?? '', 'value') ??
  attribute(/<option[^>]*>/.exec(select)?.[0] ?? '', 'value') ??
  ''

const notWritten = new Set(['hidden', 'checkbox', 'radio', 'submit', 'file', 'range'])

function formOf(head: string, body: string): FoundForm {
  const fields: Record<string, string> = {}
  const written: string[] = []
  for (const [tag] of body.matchAll(/<(?:input|textarea)\b[^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type') ?? 'text']
    if (!name || (type === 'radio' && fields[name] !== undefined)) continue
    fields[name] = attribute(tag, 'value') ?? ''
    if (!notWritten.has(type)) written.push(name)
  }
  for (const [select] of body.matchAll(/<select\b.*?<\/select>/gs)) {
    const name = attribute(select, 'name')
    if (name) fields[name] = chosen(select)
  }
  return { action: attribute(head, 'action') ?? '', fields, written }
}

/** Every form of a page that changes something. */
export const postedForms = (html: string): FoundForm[] =>
  [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, head = '']) => attribute(head, 'method')?.toLowerCase() === 'post')
    .map(([, head = '', body = '']) => formOf(head, body))

const linksIn = (html: string) =>
  [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)].map(([, href = '']) => unescaped(href))

/** What pages of the same kind have in common: `/fjordvik/nettverk/organisasjoner/*`. */
const shapeOf = (address: string) => address.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*')

/** Languages and filters lead to the same pages again. */
const leadsOn = (link: string) => !link.startsWith('/sprak') && !link.includes('?')

/** Follows links from a page as somebody would, and gathers the forms that stand on the way, one of each shape. */
export async function findForms(
  site: Site,
  sender: Sender,
  { from, most }: { readonly from: readonly string[]; readonly most: number },
): Promise<FoundForm[]> {
  const waiting = new Set(from)
  const forms = new Map<string, FoundForm>()
  let visits = 0
  // A set hands out what is added to it while it is walked.
  for (const address of waiting) {
    visits += 1
    if (visits > most) break
    const { body, headers } = await site.get(address, sender)
    if (!String(headers['content-type']).startsWith('text/html')) continue
    for (const form of postedForms(body)) forms.set(shapeOf(form.action), form)
    for (const link of linksIn(body).filter(leadsOn)) waiting.add(link)
  }
  return [...forms.values()]
}

type Schema = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

/** A value of the schema's shape with the text wherever a text may stand. */
function filled(schema: Schema, text: string): unknown {
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0]
  if (choice) return filled(choice, text)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, filled(property, text)]),
    )
  if (schema.items) return [filled(schema.items, text)]
  if (schema.type === 'integer' || schema.type === 'number') return 1
  return schema.type === 'boolean' ? true : text
}

/** A body for an API route with the text in every place that takes a text. */
export const filledBody = (route: ApiRoute, text: string): unknown =>
  route.body
    ? filled(z.toJSONSchema(route.body, { io: 'input', unrepresentable: 'any' }) as Schema, text)
    : {}

/** Everything in an answer but its body, with addresses readable. */
export function headOf({ headers }: LightMyRequestResponse): string {
  const text = JSON.stringify(headers)
  try {
    return `${text} ${decodeURIComponent(text)}`
  } catch {
    return text
  }
}
