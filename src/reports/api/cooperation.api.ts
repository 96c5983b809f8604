import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { visibleCooperations } from '../../platform/tenancy/cooperation.ts'
import { keyFigures } from '../cooperation/key-figures.ts'
import type { CooperationsQuery } from './cooperation.input.ts'
import { cooperationAsJson, listedAsJson } from './cooperation.json.ts'

/** Every cooperation that one may look into, real ones before invented ones, by name. */
export const cooperationsAsJson = (context: RequestContext, { query }: { query: CooperationsQuery }) =>
  context.read(async (tx) => {
    const all = await visibleCooperations(tx)
    const start = query.after ? all.findIndex(({ slug }) => slug === query.after) + 1 : 0
    const items = all.slice(start, start + query.limit)
    const isLast = start + query.limit >= all.length
    return {
      ok: true as const,
      body: { items: items.map(listedAsJson), next: isLast ? null : (items.at(-1)?.slug ?? null) },
    }
  })

/** A cooperation and its key figures, as of the date it is seen from. */
export const cooperationByName = (context: RequestContext) =>
  context.read(async (tx) => {
    const cooperation = requireFound(context.cooperation)
    const figures = await keyFigures(tx, cooperation, context.date)
    return {
      ok: true as const,
      body: cooperationAsJson(cooperation, figures, context.date),
      revision: cooperation.revision,
    }
  })
