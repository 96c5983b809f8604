import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../db/index.ts'
import type { Visibility } from '../records/card.ts'
import type { CheckedFile } from './check-file.ts'
import type { MediaType } from './file-kind.model.ts'

/** What is known of a stored file. */
export type FileFacts = {
  readonly cooperationId: string
  readonly id: string
  readonly name: string
  readonly mediaType: MediaType
  /** In bytes. */
  readonly size: number
  /** Of the content, in hex. */
  readonly sha256: string
  readonly visibility: Visibility
  readonly bodyId: string | null
  /** The person who added it. */
  readonly uploadedBy: string
  readonly uploadedAt: Date
}

export type FileAt = { readonly cooperationId: string; readonly id: string }

const facts = sql`
  cooperation_id as "cooperationId", id, name, media_type as "mediaType", size, encode(sha256, 'hex') as sha256,
  visibility, body_id as "bodyId", uploaded_by as "uploadedBy", uploaded_at as "uploadedAt"`

/** One file with its content; undefined when there is none, or none that this actor may see. */
export async function fileById(
  tx: ReadTx,
  { cooperationId, id }: FileAt,
): Promise<(FileFacts & { readonly content: Buffer }) | undefined> {
  const { rows } = await sql<FileFacts & { content: Buffer }>`
    select ${facts}, content from platform.file
     where cooperation_id = ${cooperationId} and id = ${id}`.execute(tx)
  return rows[0]
}

/** What is known of these files, in the order of the ids; those that this actor may not see are left out. */
export async function filesOf(
  tx: ReadTx,
  cooperationId: string,
  ids: readonly string[],
): Promise<FileFacts[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<FileFacts>`
    select ${facts} from platform.file
     where cooperation_id = ${cooperationId} and id = any (${ids}::uuid[])
     order by array_position(${ids}::uuid[], id)`.execute(tx)
  return rows
}

export type NewFile = FileAt & {
  readonly visibility: Visibility
  readonly bodyId: string | null
} & CheckedFile

/** Stores a file as added by whoever the transaction acts for. */
export async function insertFile(tx: WriteTx, file: NewFile): Promise<void> {
  await sql`
    insert into platform.file
      (cooperation_id, id, name, media_type, size, sha256, content, visibility, body_id, uploaded_by)
    values (${file.cooperationId}, ${file.id}, ${file.name}, ${file.mediaType}, ${file.content.length},
            ${file.sha256}, ${file.content}, ${file.visibility}, ${file.bodyId}, platform.current_person())`.execute(
    tx,
  )
}

/** Takes a file away, with its content; undefined when there was none that this actor may change. */
export async function deleteFile(tx: WriteTx, { cooperationId, id }: FileAt): Promise<FileFacts | undefined> {
  const { rows } = await sql<FileFacts>`
    delete from platform.file where cooperation_id = ${cooperationId} and id = ${id}
    returning ${facts}`.execute(tx)
  return rows[0]
}
