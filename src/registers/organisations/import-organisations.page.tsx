import type { RequestContext } from '../../platform/http/context.ts'
import type { PageReply } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { paths } from '../paths.ts'
import { listOf } from '../sheets/cells.input.ts'
import { type ImportAbout, importedReply, importReply } from '../sheets/import-reply.tsx'
import { readSheet } from '../sheets/read-sheet.ts'
import { kindWords, languageFormWords, nameKindWords } from '../words.model.ts'
import { organisationColumns, organisationRow } from './import-organisations.input.ts'
import { importOrganisations } from './import-organisations.ts'
import { organisationCrumbs } from './organisation-crumbs.ts'

/** What stands in each column. */
const contents: Record<(typeof organisationColumns)[number]['name'], () => string> = {
  navn: m.registersSheetName,
  slag: () => m.registersColumnOneOf({ words: listOf(kindWords) }),
  organisasjonsnummer: m.registersOrganisationNumberHint,
  kommunenummer: m.registersSheetMunicipalityCode,
  malform: () => m.registersSheetOneOfOrEmpty({ words: listOf(languageFormWords) }),
  fra: m.registersColumnFrom,
  til: m.registersSheetLast,
  organisasjon: m.registersSheetSlug,
  navneslag: () => m.registersSheetNameKind({ words: listOf(nameKindWords) }),
  navn_fra: m.registersSheetNameFrom,
  navn_til: m.registersSheetNameLast,
}

const about: ImportAbout = {
  title: m.registersImportOrganisations,
  lede: m.registersImportOrganisationsLede,
  list: paths.organisations,
  action: paths.importOrganisations,
  crumbs: () => organisationCrumbs({ text: m.registersImportFile() })(),
  columns: organisationColumns.map((column) => ({ ...column, text: contents[column.name] })),
}

/** Choosing a file of organisations. */
export const importOrganisationsPage = (context: RequestContext): PageReply => importReply(context, about)

/** Shows what the file would do; stores it when that was seen and wanted. */
export const readOrganisationsFilePage = (context: RequestContext): Promise<PageReply> =>
  importedReply(context, about, {
    read: (bytes) => readSheet(bytes, { columns: organisationColumns, schema: organisationRow }),
    store: importOrganisations,
  })
