import type { RequestContext } from '../../../platform/http/context.ts'
import { Missing, requireFound } from '../../../platform/http/faults.ts'
import { type Download, download } from '../../../platform/http/reply.ts'
import { outlook } from '../../data/outlook.ts'
import { codesIn } from '../../data/selection.model.ts'
import { onlyPlaces } from '../../engine/only-places.ts'

/**
 * The parameters of some municipalities, for the engine in the browser. The address holds the first digits of the
 * file's hash, so what it answers never changes; 404 once the figures have been made anew.
 */
export async function parametersFile({ params, query }: RequestContext): Promise<Download> {
  const { set, version } = await outlook().parameters()
  if (params.version !== version) throw new Missing()
  const codes = requireFound(codesIn(query.kommuner))
  requireFound(codes.every((code) => set.places.some((place) => place.code === code)) || null)
  return download({
    type: 'application/json; charset=utf-8',
    fileName: `parametre-${version}.json`,
    body: JSON.stringify(onlyPlaces(set, codes)),
    unchanging: true,
  })
}
