import { recordChange } from '../audit/record-change.ts'
import type { WriteTx } from '../db/index.ts'
import type { Visibility } from '../records/card.ts'
import { newId } from '../records/new-id.ts'
import type { CheckedFile } from './check-file.ts'
import { insertFile } from './file.sql.ts'
import { fileSnapshot } from './file-snapshot.ts'

/** Where a file belongs and who may see it; a file of visibility `body` names its body. */
export type FilePlace = { readonly cooperationId: string } & (
  | { readonly visibility: 'body'; readonly bodyId: string }
  | { readonly visibility: Exclude<Visibility, 'body'>; readonly bodyId?: string | null }
)

/** Stores a checked file, with an entry in the audit trail. Returns its id. */
export async function addFile(tx: WriteTx, place: FilePlace, file: CheckedFile): Promise<string> {
  const { cooperationId, visibility, bodyId = null } = place
  const id = newId()
  await insertFile(tx, { ...file, cooperationId, id, visibility, bodyId })
  await recordChange(tx, {
    cooperationId,
    action: 'add-file',
    subjectKind: 'file',
    subjectId: id,
    before: null,
    after: fileSnapshot({ name: file.name, size: file.content.length, visibility }),
  })
  return id
}
