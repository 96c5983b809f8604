import type { ReadTx } from '../db/index.ts'

/** What a record is called, and where it stands below its cooperation's address. */
export type CardAddress = { readonly title: string; readonly path: string }

/** The card of a record; undefined when it has none, or none that the reader may see. */
export const cardAddress = (
  tx: ReadTx,
  cooperationId: string,
  id: string,
): Promise<CardAddress | undefined> =>
  tx
    .selectFrom('platform.record')
    .select(['title', 'path'])
    .where('cooperation_id', '=', cooperationId)
    .where('id', '=', id)
    .executeTakeFirst()
