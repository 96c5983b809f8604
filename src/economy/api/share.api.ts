import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { costSharesJson } from '../cost-share.json.ts'
import { proofJson } from '../proof/proof.json.ts'
import { proofOf } from '../proof.model.ts'
import { participantAt } from '../shares/sharing.model.ts'
import { answerTo } from '../what-if/answer.model.ts'
import { loadWhatIfBase } from '../what-if/load-what-if-base.ts'
import { sharedBudget } from './find-budget.ts'

import type { WhatIfQuery } from './what-if.input.ts'
import { whatIfJson } from './what-if.json.ts'

const addressIn = ({ cooperation, params }: RequestContext) => ({
  cooperationId: requireFound(cooperation).id,
  year: params.year,
})

/** Who pays what, in the shape of the command line's answer. */
export function sharesAsJson(context: RequestContext) {
  return context.read(async (tx) => {
    const shared = await sharedBudget(tx, addressIn(context))
    if (!shared.ok) return shared
    const { budget, shares } = shared.value
    return { ok: true as const, body: costSharesJson(shares), revision: budget.revision }
  })
}

/** How one member's share is worked out, step by step. */
export function proofAsJson(context: RequestContext) {
  return context.read(async (tx) => {
    const shared = await sharedBudget(tx, addressIn(context))
    if (!shared.ok) return shared
    const participant = requireFound(participantAt(shared.value.sharing, context.params.member ?? ''))
    const proof = requireFound(proofOf(shared.value.shares, participant.id))
    return { ok: true as const, body: proofJson({ ...shared.value, participant, proof }) }
  })
}

/** What would follow if something were otherwise, beside what holds. */
export function whatIfAsJson(context: RequestContext, { query }: { query: WhatIfQuery }) {
  return context.read(async (tx) => {
    const shared = await sharedBudget(tx, addressIn(context))
    if (!shared.ok) return shared
    const base = await loadWhatIfBase(tx, shared.value)
    const asked = Object.entries(query).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    )
    const answer = answerTo(base, Object.fromEntries(asked))
    return answer.ok ? { ok: true as const, body: whatIfJson(answer.value) } : answer
  })
}
