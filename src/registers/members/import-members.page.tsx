import type { CooperationContext } from '../../platform/http/context.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import type { Refusal } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import { refusalSentence } from '../form-errors.ts'
import { formParts, memberCrumbs } from '../page-parts.ts'
import { paths } from '../paths.ts'
import type { Preview } from '../sheets/import.model.ts'
import { ImportPage } from '../sheets/import.view.tsx'
import { importSheet } from '../sheets/import-sheet.ts'
import { readSheet } from '../sheets/read-sheet.ts'
import { kindWords, partWords, visibilityWords } from '../words.model.ts'
import { memberColumns, memberRow } from './import-members.input.ts'
import { importMember } from './import-members.ts'

const list = (words: Readonly<Record<string, string>>) => Object.values(words).join(', ')

/** What stands in each column. */
const contents: Record<(typeof memberColumns)[number]['name'], () => string> = {
  navn: m.registersColumnName,
  slag: () => m.registersColumnOneOf({ words: list(kindWords) }),
  organisasjonsnummer: m.registersOrganisationNumberHint,
  kommunenummer: m.registersColumnCode,
  deltar_som: () => m.registersColumnOneOf({ words: list(partWords) }),
  rolle: m.registersRoleHint,
  plass: m.registersPositionHint,
  med_fra: m.registersColumnFrom,
  med_til: m.registersColumnLast,
  merknad: m.registersColumnNote,
  kilde: m.registersSourceHint,
  synlig_for: () => m.registersColumnOneOf({ words: list(visibilityWords) }),
}

type Answer = { readonly refusal?: Refusal<string>; readonly preview?: Preview }

function reply(context: CooperationContext, { refusal, preview }: Answer): PageReply {
  const { slug } = context.cooperation
  const { csrf } = formParts(context)
  const isBad = refusal !== undefined || (preview?.bad.length ?? 0) > 0
  return page({
    ...(isBad ? { status: 422 } : {}),
    title: m.registersImportMembers,
    station: 'networks',
    crumbs: () => memberCrumbs(slug, { text: m.registersImportFile() })(),
    body: () => (
      <ImportPage
        title={m.registersImportMembers()}
        lede={m.registersImportMembersLede()}
        action={paths.importMembers(slug)}
        back={paths.members(slug)}
        csrf={csrf}
        columns={memberColumns.map((column) => ({ ...column, text: contents[column.name]() }))}
        errors={refusal ? [{ field: 'file', text: refusalSentence(refusal) }] : []}
        preview={preview ?? null}
      />
    ),
  })
}

/** Choosing a file of members. */
export const importMembersPage = (context: CooperationContext): PageReply => reply(context, {})

/** Shows what the file would do; stores it when that was seen and wanted. */
export async function readMembersFilePage(context: CooperationContext): Promise<PageReply> {
  const cooperationId = context.cooperation.id
  const outcome = await importSheet(context, {
    read: (bytes) => readSheet(bytes, { columns: memberColumns, schema: memberRow }),
    store: (tx, { value }) => importMember(tx, cooperationId, value),
  })
  if (!outcome.ok) return reply(context, { refusal: outcome })
  if (outcome.value.kind === 'done') return redirect(paths.members(context.cooperation.slug), 'imported')
  return reply(context, { preview: outcome.value.preview })
}
