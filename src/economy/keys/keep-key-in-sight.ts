import type { WriteTx } from '../../platform/db/index.ts'
import { publishKey, versionById } from './key-version.sql.ts'

type Resting = { readonly cooperationId: string; readonly versionId: string; readonly visibility: string }

/** Whoever sees a budget sees the key it rests on: under a public budget the key is public. */
export async function keepKeyInSight(
  tx: WriteTx,
  { cooperationId, versionId, visibility }: Resting,
): Promise<void> {
  if (visibility !== 'public') return
  const version = await versionById(tx, cooperationId, versionId)
  if (version) await publishKey(tx, cooperationId, version.keyId)
}
