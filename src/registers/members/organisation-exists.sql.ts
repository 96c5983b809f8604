import type { ReadTx } from '../../platform/db/index.ts'

/** Whether an organisation with this id is in the shared register. */
export async function organisationExists(tx: ReadTx, id: string): Promise<boolean> {
  const found = await tx
    .selectFrom('registers.organisation')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return found !== undefined
}
