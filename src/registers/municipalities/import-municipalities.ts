import type { WriteTx } from '../../platform/db/index.ts'
import type { Sheet, SheetRow } from '../sheets/import.model.ts'
import type { RowStored } from '../sheets/import-sheet.ts'
import { inGroups } from '../sheets/in-groups.ts'
import { storeChanges } from './import-changes.ts'
import { storeCode } from './import-codes.ts'
import type { MunicipalityRowInput } from './import-municipalities.input.ts'
import { lockMunicipalities } from './municipality.sql.ts'

/**
 * Stores a file of municipalities: first the numbers, the oldest first, so that one ends before the next begins;
 * then what became of them. Administrators only.
 */
export async function importMunicipalities(
  tx: WriteTx,
  sheet: Sheet<MunicipalityRowInput>,
): Promise<readonly RowStored[]> {
  await lockMunicipalities(tx)
  const oldestFirst = sheet.rows.toSorted(byBeginning)
  const stored = await storeCodes(tx, { ...sheet, rows: oldestFirst })
  const codes = new Map(oldestFirst.map((row, index) => [row, stored[index]]))
  // A number that is refused would make every change that speaks of it look wrong as well.
  const isWhole = sheet.bad.length === 0 && stored.every(({ ok }) => ok)
  const changes = isWhole ? await storeChanges(tx, sheet.rows) : new Map<unknown, RowStored>()
  return sheet.rows.flatMap((row) => together(codes.get(row), changes.get(row)) ?? [])
}

const storeCodes = inGroups(({ kommunenummer }: MunicipalityRowInput) => kommunenummer, storeCode)

type Row = SheetRow<MunicipalityRowInput>

const byBeginning = ({ value: a }: Row, { value: b }: Row): number => (a.fra ?? '').localeCompare(b.fra ?? '')

/** A row is new when its number is, and changed when only the change is. */
const together = (code: RowStored | undefined, change: RowStored | undefined): RowStored | undefined =>
  change && (!change.ok || (code?.ok && code.value === 'nothing')) ? change : code
