import type { RequestContext } from '../../platform/http/context.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import type { Refusal } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import { refusalSentence } from '../form-errors.ts'
import { formParts } from '../page-parts.ts'
import { paths } from '../paths.ts'
import type { Preview } from '../sheets/import.model.ts'
import { ImportPage } from '../sheets/import.view.tsx'
import { importPopulation } from './import-population.ts'
import { populationCrumbs } from './population-crumbs.ts'

/** What the columns are called, and what stands in them. */
const columns = () => [
  { name: 'kommunenummer', required: true, text: m.registersPopulationColumnCode() },
  { name: 'kommune', required: false, text: m.registersPopulationColumnName() },
  { name: 'dato', required: true, text: m.registersPopulationColumnDate() },
  { name: 'alder_fra', required: false, text: m.registersPopulationColumnAgeFrom() },
  { name: 'alder_til', required: false, text: m.registersPopulationColumnAgeTo() },
  { name: 'innbyggere', required: true, text: m.registersPopulationColumnPersons() },
  { name: 'kilde', required: true, text: m.registersPopulationColumnSource() },
]

type Answer = { readonly refusal?: Refusal<string>; readonly preview?: Preview }

function reply(context: RequestContext, { refusal, preview }: Answer): PageReply {
  const { csrf } = formParts(context)
  const isBad = refusal !== undefined || (preview?.bad.length ?? 0) > 0
  return page({
    ...(isBad ? { status: 422 } : {}),
    title: m.registersPopulationImport,
    crumbs: () => populationCrumbs({ text: m.registersPopulationImport() })(),
    body: () => (
      <ImportPage
        title={m.registersPopulationImport()}
        lede={m.registersPopulationImportLede()}
        action={paths.importPopulation}
        back={paths.population}
        csrf={csrf}
        columns={columns()}
        errors={refusal ? [{ field: 'file', text: refusalSentence(refusal) }] : []}
        preview={preview ?? null}
      />
    ),
  })
}

/** Choosing a file of figures. */
export const importPopulationPage = (context: RequestContext): PageReply => reply(context, {})

/** Shows what the file would do; stores it when that was seen and wanted. */
export async function readPopulationFilePage(context: RequestContext): Promise<PageReply> {
  const outcome = await importPopulation(context, columns())
  if (!outcome.ok) return reply(context, { refusal: outcome })
  if (outcome.value.kind === 'done') return redirect(paths.population, 'imported')
  return reply(context, { preview: outcome.value.preview })
}
