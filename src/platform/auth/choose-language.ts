import { sql } from 'kysely'
import type { WriteTx } from '../db/index.ts'
import type { Locale } from '../text/locale.ts'

/**
 * Keeps the language a person wants to read in. It is a matter of their own and changes nothing for others,
 * so no audit trail holds it.
 */
export async function chooseLanguage(tx: WriteTx, personId: string, language: Locale): Promise<void> {
  await tx
    .updateTable('platform.person')
    .set({ language, revision: sql`revision + 1` })
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}
