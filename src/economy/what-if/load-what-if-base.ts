import type { ReadTx } from '../../platform/db/index.ts'
import { type Budget, isFrozen } from '../budgets/budget.model.ts'
import { populationSpans } from '../keys/key-version.model.ts'
import { populationSets } from '../shares/inhabitants.ts'
import type { Sharing } from '../shares/sharing.model.ts'
import type { WhatIfBase } from './what-if-base.model.ts'

type Asked = { readonly budget: Budget; readonly sharing: Sharing }

/** What a question to this budget starts from. */
export async function loadWhatIfBase(tx: ReadTx, { budget, sharing }: Asked): Promise<WhatIfBase> {
  const { participants, key, populationOn } = sharing
  return {
    cost: sharing.cost,
    measured: key.parts.map(({ measured }) => measured),
    slugs: participants.map(({ slug }) => slug),
    municipalities: participants.every(({ municipality, exempt }) => municipality || exempt),
    adopted: isFrozen(budget),
    populationOn,
    populations: await populationSets(tx, {
      codes: participants.filter(({ municipality }) => municipality).map(({ id }) => id),
      date: populationOn ?? budget.membersOn,
      spans: populationSpans(key.parts),
    }),
  }
}
