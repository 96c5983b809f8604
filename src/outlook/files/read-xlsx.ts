import { readSheet } from 'read-excel-file/node'
import { BadFile } from './bad-file.ts'
import type { Grid } from './grid-shape.ts'

/** The first sheet of an XLSX workbook as rows of texts. Throws `BadFile`. */
export async function readXlsx(name: string, bytes: Buffer): Promise<Grid> {
  try {
    const rows = await readSheet(bytes)
    return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  } catch {
    throw new BadFile(name, 'the workbook cannot be read; it is damaged or no XLSX.')
  }
}
