import type { CostShares } from '../cost-share.model.ts'
import type { Sharing } from '../shares/sharing.model.ts'
import type { KeyToSay } from './key-words.ts'
import { areMunicipalities, exemptNames } from './share-words.ts'

/** A budget's key with its amounts and dates, ready to be said. */
export function keyToSay(sharing: Sharing, shares: CostShares): KeyToSay {
  const { key, participants, populationOn } = sharing
  const { residual } = key
  const owner = participants.find(
    ({ organisationId }) => typeof residual !== 'string' && organisationId === residual.organisationId,
  )
  return {
    rules: key,
    exempt: exemptNames(sharing),
    payers: participants.filter(({ exempt }) => !exempt).length,
    municipalities: areMunicipalities(sharing),
    owner: owner?.name ?? '',
    populationOn,
    populationYearsBefore: key.populationYearsBefore,
    amounts: { total: shares.total, rest: shares.rest },
  }
}
