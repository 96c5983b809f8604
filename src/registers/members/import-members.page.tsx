import type { CooperationContext } from '../../platform/http/context.ts'
import type { PageReply } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { memberCrumbs } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { listOf } from '../sheets/cells.input.ts'
import { type ImportAbout, importedReply, importReply } from '../sheets/import-reply.tsx'
import { rowByRow } from '../sheets/import-sheet.ts'
import { readSheet } from '../sheets/read-sheet.ts'
import { kindWords, partWords, visibilityWords } from '../words.model.ts'
import { type MemberRowInput, memberColumns, memberRow } from './import-members.input.ts'
import { importMember } from './import-members.ts'

/** What stands in each column. */
const contents: Record<(typeof memberColumns)[number]['name'], () => string> = {
  navn: m.registersColumnName,
  slag: () => m.registersColumnOneOf({ words: listOf(kindWords) }),
  organisasjonsnummer: m.registersOrganisationNumberHint,
  kommunenummer: m.registersColumnCode,
  deltar_som: () => m.registersColumnOneOf({ words: listOf(partWords) }),
  rolle: m.registersRoleHint,
  plass: m.registersPositionHint,
  med_fra: m.registersColumnFrom,
  med_til: m.registersColumnLast,
  merknad: m.registersColumnNote,
  kilde: m.registersSourceHint,
  synlig_for: () => m.registersColumnOneOf({ words: listOf(visibilityWords) }),
}

const about = ({ cooperation: { slug } }: CooperationContext): ImportAbout => ({
  title: m.registersImportMembers,
  lede: m.registersImportMembersLede,
  list: paths.members(slug),
  action: paths.importMembers(slug),
  station: 'networks',
  crumbs: () => memberCrumbs(slug, { text: m.registersImportFile() })(),
  columns: memberColumns.map((column) => ({ ...column, text: contents[column.name] })),
})

/** Choosing a file of members. */
export const importMembersPage = (context: CooperationContext): PageReply =>
  importReply(context, about(context))

/** Shows what the file would do; stores it when that was seen and wanted. */
export const readMembersFilePage = (context: CooperationContext): Promise<PageReply> =>
  importedReply(context, about(context), {
    read: (bytes) => readSheet(bytes, { columns: memberColumns, schema: memberRow }),
    store: rowByRow((tx, row: MemberRowInput) => importMember(tx, context.cooperation.id, row)),
  })
