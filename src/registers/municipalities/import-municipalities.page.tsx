import type { RequestContext } from '../../platform/http/context.ts'
import type { PageReply } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { paths } from '../paths.ts'
import { type ImportAbout, importedReply, importReply } from '../sheets/import-reply.tsx'
import { readSheet } from '../sheets/read-sheet.ts'
import { municipalityColumns, municipalityRow } from './import-municipalities.input.ts'
import { importMunicipalities } from './import-municipalities.ts'
import { municipalityCrumbs } from './municipality-crumbs.ts'

/** What stands in each column. */
const contents: Record<(typeof municipalityColumns)[number]['name'], () => string> = {
  kommunenummer: m.registersMunicipalityCodeHint,
  kommune: m.registersMunicipalityNameHint,
  organisasjon: m.registersMunicipalityColumnOrganisation,
  fra: m.registersColumnFrom,
  til: m.registersMunicipalityColumnLast,
  kilde: m.registersMunicipalitySourceHint,
  gikk_til: m.registersMunicipalityColumnTo,
  andel: m.registersMunicipalityColumnShare,
  endring_kilde: m.registersMunicipalityColumnChangeSource,
  innbyggere: m.registersSheetNotRead,
  talt_dato: m.registersSheetNotRead,
  folketall_kilde: m.registersSheetNotRead,
}

const about: ImportAbout = {
  title: m.registersMunicipalityImport,
  lede: m.registersMunicipalityImportLede,
  list: paths.municipalities,
  action: paths.importMunicipalities,
  crumbs: () => municipalityCrumbs({ text: m.registersImportFile() })(),
  columns: municipalityColumns.map((column) => ({ ...column, text: contents[column.name] })),
}

/** Choosing a file of municipalities. */
export const importMunicipalitiesPage = (context: RequestContext): PageReply => importReply(context, about)

/** Shows what the file would do; stores it when that was seen and wanted. */
export const readMunicipalitiesFilePage = (context: RequestContext): Promise<PageReply> =>
  importedReply(context, about, {
    read: (bytes) => readSheet(bytes, { columns: municipalityColumns, schema: municipalityRow }),
    store: importMunicipalities,
  })
