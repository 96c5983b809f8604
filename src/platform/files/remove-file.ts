import { recordChange } from '../audit/record-change.ts'
import type { WriteTx } from '../db/index.ts'
import { accept, type Decision, refuse } from '../refusal/refusal.model.ts'
import { deleteFile, type FileAt } from './file.sql.ts'
import type { FileRefusal } from './file-refusal.ts'
import { fileSnapshot } from './file-snapshot.ts'

/** Takes a file away, content and all; the slice has let go of it before. The history keeps its name and size. */
export async function removeFile(
  tx: WriteTx,
  at: FileAt,
): Promise<Decision<null, Extract<FileRefusal, 'file-gone'>>> {
  const removed = await deleteFile(tx, at)
  if (!removed) return refuse('file-gone')
  await recordChange(tx, {
    cooperationId: at.cooperationId,
    action: 'remove-file',
    subjectKind: 'file',
    subjectId: at.id,
    before: fileSnapshot(removed),
    after: null,
  })
  return accept(null)
}
