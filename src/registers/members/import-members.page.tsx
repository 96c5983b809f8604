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
import { memberRow } from './import-members.input.ts'
import { importMember } from './import-members.ts'

const list = (words: Readonly<Record<string, string>>) => Object.values(words).join(', ')

/** What the columns are called, and what stands in them. */
const columns = () => [
  { name: 'navn', required: true, text: m.registersColumnName() },
  { name: 'slag', required: true, text: m.registersColumnOneOf({ words: list(kindWords) }) },
  { name: 'organisasjonsnummer', required: false, text: m.registersOrganisationNumberHint() },
  { name: 'kommunenummer', required: false, text: m.registersColumnCode() },
  { name: 'deltar_som', required: true, text: m.registersColumnOneOf({ words: list(partWords) }) },
  { name: 'rolle', required: false, text: m.registersRoleHint() },
  { name: 'plass', required: false, text: m.registersPositionHint() },
  { name: 'med_fra', required: true, text: m.registersColumnFrom() },
  { name: 'med_til', required: false, text: m.registersColumnLast() },
  { name: 'merknad', required: false, text: m.registersColumnNote() },
  { name: 'kilde', required: false, text: m.registersSourceHint() },
  { name: 'synlig_for', required: false, text: m.registersColumnOneOf({ words: list(visibilityWords) }) },
]

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
        columns={columns()}
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
    read: (bytes) => readSheet(bytes, { columns: columns(), schema: memberRow }),
    store: (tx, { value }) => importMember(tx, cooperationId, value),
  })
  if (!outcome.ok) return reply(context, { refusal: outcome })
  if (outcome.value.kind === 'done') return redirect(paths.members(context.cooperation.slug), 'imported')
  return reply(context, { preview: outcome.value.preview })
}
