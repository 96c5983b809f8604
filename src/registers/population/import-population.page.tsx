import type { RequestContext } from '../../platform/http/context.ts'
import type { PageReply } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { allCodes } from '../municipalities/municipality.sql.ts'
import { paths } from '../paths.ts'
import { type ImportAbout, importedReply, importReply } from '../sheets/import-reply.tsx'
import { readSheet } from '../sheets/read-sheet.ts'
import { importFigures } from './import-population.ts'
import { populationCrumbs } from './population-crumbs.ts'
import { figureRow } from './population-sheet.input.ts'

const about: ImportAbout = {
  title: m.registersPopulationImport,
  lede: m.registersPopulationImportLede,
  list: paths.population,
  action: paths.importPopulation,
  crumbs: () => populationCrumbs({ text: m.registersPopulationImport() })(),
  columns: [
    { name: 'kommunenummer', required: true, text: m.registersPopulationColumnCode },
    { name: 'kommune', required: false, text: m.registersPopulationColumnName },
    { name: 'dato', required: true, text: m.registersPopulationColumnDate },
    { name: 'alder_fra', required: false, text: m.registersPopulationColumnAgeFrom },
    { name: 'alder_til', required: false, text: m.registersPopulationColumnAgeTo },
    { name: 'innbyggere', required: true, text: m.registersPopulationColumnPersons },
    { name: 'kilde', required: true, text: m.registersPopulationColumnSource },
  ],
}

/** Choosing a file of figures. */
export const importPopulationPage = (context: RequestContext): PageReply => importReply(context, about)

/** Shows what the file would do; stores it when that was seen and wanted. */
export async function readPopulationFilePage(context: RequestContext): Promise<PageReply> {
  const schema = figureRow(await context.read(allCodes))
  return importedReply(context, about, {
    read: (bytes) => readSheet(bytes, { columns: about.columns, schema }),
    store: importFigures,
  })
}
