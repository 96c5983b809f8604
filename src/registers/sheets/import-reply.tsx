import type { RequestContext } from '../../platform/http/context.ts'
import { type Crumb, type PageReply, page, redirect } from '../../platform/http/reply.ts'
import type { Refusal } from '../../platform/refusal/refusal.model.ts'
import { refusalSentence } from '../form-errors.ts'
import { formParts } from '../page-parts.ts'
import type { Preview } from './import.model.ts'
import { ImportPage } from './import.view.tsx'
import { importSheet, type SheetImport } from './import-sheet.ts'
import type { SheetColumn } from './read-sheet.ts'

/** What a file holds, and where it belongs. Texts are asked for in the reader's language. */
export type ImportAbout = {
  readonly title: () => string
  readonly lede: () => string
  /** The list that the rows end in. */
  readonly list: string
  readonly action: string
  readonly crumbs: () => Crumb[]
  readonly station?: 'networks'
  readonly columns: readonly (SheetColumn & { readonly text: () => string })[]
}

type Answer = { readonly refusal?: Refusal<string>; readonly preview?: Preview }

/** The page where a file is chosen, and where it is shown what it would do. */
export function importReply(
  context: RequestContext,
  about: ImportAbout,
  { refusal, preview }: Answer = {},
): PageReply {
  const { csrf } = formParts(context)
  const isBad = refusal !== undefined || (preview?.bad.length ?? 0) > 0
  return page({
    ...(isBad ? { status: 422 } : {}),
    title: about.title,
    ...(about.station ? { station: about.station } : {}),
    crumbs: about.crumbs,
    body: () => (
      <ImportPage
        title={about.title()}
        lede={about.lede()}
        action={about.action}
        back={about.list}
        csrf={csrf}
        columns={about.columns.map(({ name, required, text }) => ({ name, required, text: text() }))}
        errors={refusal ? [{ field: 'file', text: refusalSentence(refusal) }] : []}
        preview={preview ?? null}
      />
    ),
  })
}

/** Shows what the file that was sent would do; stores it when that was seen and wanted. */
export async function importedReply<Value>(
  context: RequestContext,
  about: ImportAbout,
  sheet: SheetImport<Value>,
): Promise<PageReply> {
  const outcome = await importSheet(context, sheet)
  if (!outcome.ok) return importReply(context, about, { refusal: outcome })
  if (outcome.value.kind === 'done') return redirect(about.list, 'imported')
  return importReply(context, about, { preview: outcome.value.preview })
}
