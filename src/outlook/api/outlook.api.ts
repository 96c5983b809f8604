import type { RequestContext } from '../../platform/http/context.ts'
import type { ApiInput, ApiReply } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal/refusal.model.ts'
import { outlook } from '../data/outlook.ts'
import { codesIn } from '../data/selection.model.ts'
import { codesToday } from '../data/subject.ts'
import { INDICATORS } from '../engine/indicator.model.ts'
import { figuresMade } from '../pages/load-picture.ts'
import type { OutlookQuery } from './outlook.input.ts'
import { type OutlookAnswer, outlookJson, type Years } from './outlook.json.ts'

/** Programs have more patience than people. */
const PATIENCE_MS = 8000

/** The standing projection of one municipality, or of several together. */
export function outlookAsJson(
  context: RequestContext,
  { query }: ApiInput<OutlookQuery, unknown>,
): Promise<ApiReply<OutlookAnswer>> {
  return context.read(async (tx) => {
    const ours = outlook()
    const { set } = await ours.parameters()
    const { to } = await ours.standing()
    const indicator = INDICATORS.find((one) => one === query.indicator)
    if (query.indicator !== undefined && !indicator)
      return refuse('outlook-unknown-indicator', { indicator: query.indicator, known: INDICATORS.join(', ') })
    const years = yearsIn(query, { from: set.base, to })
    if (!years) return refuse('outlook-years', { first: `${set.base}`, last: `${to}` })
    const codes = await codesToday(tx, codesIn(query.municipality) ?? [], context.today)
    const unknown = codes.filter((code) => !set.places.some((place) => place.code === code))
    if (unknown.length > 0) return refuse('outlook-unknown-municipality', { codes: unknown.join(', ') })
    const state = await ours.picture(codes, PATIENCE_MS)
    if (state.kind === 'making') return refuse('busy')
    if (state.kind === 'failed') return refuse('outlook-failed', { why: state.sentence })
    return {
      ok: true,
      body: outlookJson(state.picture, await figuresMade(ours, codes), { years, indicator }),
    }
  })
}

/** The years asked for; undefined when they turn around or lie outside the projection. */
function yearsIn({ from, to }: OutlookQuery, most: Years): Years | undefined {
  const years = { from: from ? Number(from) : most.from, to: to ? Number(to) : most.to }
  const isInside = years.from >= most.from && years.to <= most.to && years.from <= years.to
  return isInside ? years : undefined
}
