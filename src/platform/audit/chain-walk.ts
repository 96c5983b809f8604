import { emptyHash, entryHash, payloadDigest } from './entry-hash.ts'
import type { StoredEntry, StoredHead } from './stored-entry.sql.ts'

/**
 * What does not fit: entries are missing before this one; it does not follow the one before it; its content is
 * not what was hashed; its before and after are not what was digested; the chain's head is not its last entry;
 * a head that was published earlier is not in the chain.
 */
export type Misfit = 'gap' | 'previous-hash' | 'hash' | 'payload' | 'head' | 'published'

export type Break = { readonly cooperationId: string; readonly number: string; readonly misfit: Misfit }

/** How far a chain has been walked without finding anything wrong. */
type Link = { readonly number: bigint; readonly hash: Buffer }

const start: Link = { number: 0n, hash: emptyHash }

/** An erased entry must hold nothing: otherwise marking it as erased would let anything stand there. */
const payloadFits = (entry: StoredEntry): boolean =>
  entry.erased
    ? entry.before === null && entry.after === null
    : payloadDigest(entry).equals(entry.payloadDigest)

function misfitOf(entry: StoredEntry, previous: Link): Misfit | undefined {
  if (BigInt(entry.number) !== previous.number + 1n) return 'gap'
  if (!entry.previousHash.equals(previous.hash)) return 'previous-hash'
  if (!entryHash(entry).equals(entry.hash)) return 'hash'
  return payloadFits(entry) ? undefined : 'payload'
}

export type Walked = {
  readonly chains: number
  readonly entries: number
  readonly erased: number
  /** The first broken entry of each broken chain. */
  readonly breaks: readonly Break[]
}

export type ChainWalk = {
  /** Takes the next entry: chain by chain, each in its own order. */
  take(entry: StoredEntry): void
  /** Compares the ends of the chains with their heads, when all entries have been taken. */
  finish(heads: readonly StoredHead[]): Walked
}

/** Walks all chains at once; `published` are heads that were kept outside the database. */
export function chainWalk(published: readonly StoredHead[] = []): ChainWalk {
  const ends = new Map<string, Link>()
  const breaks = new Map<string, Break>()
  const awaited = new Map(published.map((head) => [`${head.cooperationId} ${head.number}`, head]))
  let erased = 0
  let entries = 0
  const note = (cooperationId: string, number: string, misfit: Misfit) => {
    if (!breaks.has(cooperationId)) breaks.set(cooperationId, { cooperationId, number, misfit })
  }
  return {
    take(entry) {
      const { cooperationId, number, hash } = entry
      entries += 1
      if (entry.erased) erased += 1
      const misfit = breaks.has(cooperationId) ? undefined : misfitOf(entry, ends.get(cooperationId) ?? start)
      if (misfit) note(cooperationId, number, misfit)
      const kept = awaited.get(`${cooperationId} ${number}`)
      if (kept?.hash.equals(hash)) awaited.delete(`${cooperationId} ${number}`)
      ends.set(cooperationId, { number: BigInt(number), hash })
    },
    finish(heads) {
      const headOf = new Map(heads.map((head) => [head.cooperationId, head]))
      const chains = [...new Set([...ends.keys(), ...headOf.keys()])].sort()
      for (const cooperationId of chains) {
        const end = ends.get(cooperationId) ?? start
        const head = headOf.get(cooperationId)
        if (head?.number !== `${end.number}` || !head.hash.equals(end.hash))
          note(cooperationId, head?.number ?? `${end.number}`, 'head')
      }
      for (const head of awaited.values()) note(head.cooperationId, head.number, 'published')
      return { chains: chains.length, entries, erased, breaks: [...breaks.values()] }
    },
  }
}
