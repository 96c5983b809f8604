import type pg from 'pg'

/** An entry as it stands, with everything that its hashes cover written the way that they cover it. */
export type StoredEntry = {
  readonly cooperationId: string
  readonly number: string
  /** UTC with microseconds, which a JavaScript date would lose. */
  readonly at: string
  readonly personId: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly before: string | null
  readonly after: string | null
  readonly salt: Buffer
  readonly payloadDigest: Buffer
  readonly previousHash: Buffer
  readonly hash: Buffer
  readonly erased: boolean
}

/** The last link that a chain says it has. */
export type StoredHead = { readonly cooperationId: string; readonly number: string; readonly hash: Buffer }

const entriesAfter = `
  select entry.cooperation_id as "cooperationId", entry.number::text,
         to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
         person_id as "personId", action, subject_kind as "subjectKind", subject_id as "subjectId",
         before::text, after::text, salt, payload_digest as "payloadDigest", previous_hash as "previousHash",
         hash, erased_at is not null as erased
    from platform.audit_entry as entry
   where (entry.cooperation_id, entry.number) > ($1::uuid, $2::bigint)
   order by entry.cooperation_id, entry.number
   limit $3`

const beforeAll = { cooperationId: '00000000-0000-0000-0000-000000000000', number: '-9223372036854775808' }

/** Every entry of every chain, chain by chain in its own order, a batch at a time. */
export async function* storedEntries(owner: pg.ClientBase, batch = 5_000): AsyncGenerator<StoredEntry[]> {
  let last: Pick<StoredEntry, 'cooperationId' | 'number'> | undefined = beforeAll
  while (last) {
    const { rows }: { rows: StoredEntry[] } = await owner.query<StoredEntry>({
      name: 'audit_entries_after',
      text: entriesAfter,
      values: [last.cooperationId, last.number, batch],
    })
    if (rows.length > 0) yield rows
    last = rows.length < batch ? undefined : rows.at(-1)
  }
}

/** The heads of all chains, in the order of `storedEntries`. */
export async function storedHeads(owner: pg.ClientBase): Promise<StoredHead[]> {
  const { rows } = await owner.query<StoredHead>(
    `select cooperation_id as "cooperationId", number::text, hash
       from platform.audit_head order by cooperation_id`,
  )
  return rows
}

/** What cooperations are called in addresses, by id. */
export async function cooperationSlugs(owner: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ id: string; slug: string }>(
    'select cooperation_id as id, slug from platform.cooperation',
  )
  return new Map(rows.map(({ id, slug }) => [id, slug]))
}
