import type { CooperationContext } from '../../platform/http/context.ts'
import type { PageReply } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { paths } from '../paths.ts'
import { listOf } from '../sheets/cells.input.ts'
import { type ImportAbout, importedReply, importReply } from '../sheets/import-reply.tsx'
import { readSheet } from '../sheets/read-sheet.ts'
import { heldRoleWords } from '../words.model.ts'
import { personColumns, personRow } from './import-people.input.ts'
import { importPeople } from './import-people.ts'
import { peopleCrumbs } from './people-crumbs.ts'

/** What stands in each column. */
const contents: Record<(typeof personColumns)[number]['name'], () => string> = {
  navn: m.registersSheetPersonName,
  rolle: () => m.registersColumnOneOf({ words: listOf(heldRoleWords) }),
  organisasjon: m.registersSheetActsFor,
  fra: m.registersSheetRoleFrom,
  til: m.registersSheetRoleLast,
}

const about = ({ cooperation: { slug } }: CooperationContext): ImportAbout => ({
  title: m.registersImportPeople,
  lede: m.registersImportPeopleLede,
  list: paths.people(slug),
  action: paths.importPeople(slug),
  station: 'networks',
  crumbs: () => peopleCrumbs(slug, { text: m.registersImportFile() })(),
  columns: personColumns.map((column) => ({ ...column, text: contents[column.name] })),
})

/** Choosing a file of people. */
export const importPeoplePage = (context: CooperationContext): PageReply =>
  importReply(context, about(context))

/** Shows what the file would do; stores it when that was seen and wanted. */
export const readPeopleFilePage = (context: CooperationContext): Promise<PageReply> =>
  importedReply(context, about(context), {
    read: (bytes) => readSheet(bytes, { columns: personColumns, schema: personRow }),
    store: importPeople({
      cooperationId: context.cooperation.id,
      sender: context.actor.kind === 'visitor' ? null : context.actor.personId,
    }),
  })
