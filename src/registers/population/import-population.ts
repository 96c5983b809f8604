import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { MunicipalityCode } from '../municipalities/municipality.model.ts'
import { allCodes } from '../municipalities/municipality.sql.ts'
import type { Preview, RowOutcome, Sheet } from '../sheets/import.model.ts'
import { packSheet, unpackSheet } from '../sheets/packed-sheet.ts'
import { readSheet, type SheetColumn, type SheetRefusal } from '../sheets/read-sheet.ts'
import { type FigureRefusal, figureKey } from './figure-rules.model.ts'
import { badFigures } from './figure-sheet.model.ts'
import type { PopulationFigure } from './population.model.ts'
import { storedFigures } from './population.sql.ts'
import { figureRow } from './population-sheet.input.ts'
import { putPopulation } from './put-population.ts'

export type ImportPopulationRefusal = SheetRefusal | FigureRefusal | 'file-missing' | 'sheet-too-large'

export type PopulationImported =
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'done' }

type Sent = Pick<RequestContext, 'files' | 'form' | 'read' | 'write'>

/** The file that was chosen, or the one that comes back from its preview. */
function bytesOf({ files, form }: Sent): Uint8Array | undefined {
  const file = files.get('file')
  if (file && file.bytes.length > 0) return file.bytes
  return form.packed ? unpackSheet(form.packed) : undefined
}

/**
 * Shows what a file of figures would do, or does it when that was seen and wanted: all of it, or nothing when one
 * cell is bad. The file travels with the form, so that nothing is kept of it until it is imported.
 */
export async function importPopulation(
  sent: Sent,
  columns: readonly SheetColumn[],
): Promise<Decision<PopulationImported, ImportPopulationRefusal>> {
  const bytes = bytesOf(sent)
  if (!bytes) return refuse('file-missing')
  const packed = packSheet(bytes)
  if (!packed) return refuse('sheet-too-large')
  const codes = await sent.read(allCodes)
  const sheet = readSheet(bytes, { columns, schema: figureRow(codes) })
  if (!sheet.ok) return sheet
  const preview = await previewOf(sent, sheet.value, { packed, codes })
  if (sent.form.confirm !== 'ja' || preview.bad.length > 0) return accept({ kind: 'preview', preview })
  const figures = sheet.value.rows.map(({ value }) => value)
  const put = await allOrNothing(sent, (tx) => putPopulation(tx, figures))
  return put.ok ? accept({ kind: 'done' }) : put
}

type Beside = { readonly packed: string; readonly codes: readonly MunicipalityCode[] }

async function previewOf(
  { read }: Sent,
  sheet: Sheet<PopulationFigure>,
  { packed, codes }: Beside,
): Promise<Preview> {
  const figures = sheet.rows.map(({ value }) => value)
  const stored = await read((tx) => storedFigures(tx, figures))
  const bad = [...sheet.bad, ...badFigures(sheet, codes)].sort((a, b) => a.line - b.line)
  const standing = new Map(stored.map((figure) => [figureKey(figure), figure]))
  const outcomes = sheet.rows.map(
    ({ line, value, cells }): RowOutcome => ({
      line,
      cells,
      did: didOf(value, standing.get(figureKey(value))),
    }),
  )
  return { bad, outcomes, packed }
}

function didOf(figure: PopulationFigure, stood: PopulationFigure | undefined): RowOutcome['did'] {
  if (!stood) return 'added'
  return stood.persons === figure.persons && stood.source === figure.source ? 'nothing' : 'changed'
}
