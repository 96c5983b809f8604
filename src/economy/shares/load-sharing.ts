import type { ReadTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { type Member, membersOn } from '../../registers/index.ts'
import { type Budget, isFrozen } from '../budgets/budget.model.ts'
import { sumsOfLines } from '../budgets/budget-line.model.ts'
import { linesOf } from '../budgets/budget-line.sql.ts'
import { measuresOf } from '../budgets/budget-measure.sql.ts'
import { parseDecimal, whole } from '../fraction.model.ts'
import { type KeyVersion, populationDateFor, populationSpans } from '../keys/key-version.model.ts'
import { versionById } from '../keys/key-version.sql.ts'
import { type Adoption, adoptionOf } from './adoption.sql.ts'
import { inhabitantsOn } from './inhabitants.ts'
import {
  type Figure,
  type Participant,
  type Sharing,
  type SharingFacts,
  type SharingRefusal,
  sharingOf,
} from './sharing.model.ts'

/**
 * Who pays what by a budget: as it was adopted, or as it would be with what the registers say today.
 * The shares themselves may still be refused, inside `outcome`.
 */
export async function loadSharing(tx: ReadTx, budget: Budget): Promise<Decision<Sharing, SharingRefusal>> {
  const version =
    budget.versionId === null ? undefined : await versionById(tx, budget.cooperationId, budget.versionId)
  if (!version) return refuse('key-missing')
  if (isFrozen(budget)) return accept(await loadAdopted(tx, budget, version))
  const facts = await gatherFacts(tx, budget, version)
  return facts.ok ? accept(sharingOf(facts.value)) : facts
}

async function loadAdopted(tx: ReadTx, budget: Budget, key: KeyVersion): Promise<Sharing> {
  const adoption = await adoptionOf(tx, budget)
  if (!adoption) throw new Error('an adopted budget has its shares')
  const sharing = sharingOf({
    key,
    participants: adoption.shares,
    figures: adoption.values.map((value) => ({ ...value, value: parseDecimal(value.value) ?? whole(0n) })),
    toShare: adoption.total,
    populationOn: adoption.populationOn,
  })
  requireSame(sharing, adoption)
  return sharing
}

/** What was adopted stands; a program that would work it out differently must not show its own answer. */
function requireSame({ outcome }: Sharing, { shares }: Adoption): void {
  const same =
    outcome.ok &&
    outcome.value.shares.every(
      ({ id, rounded }, index) => shares[index]?.id === id && shares[index]?.rounded === rounded,
    )
  if (!same) throw new Error('the calculation no longer gives the shares that were adopted')
}

async function gatherFacts(
  tx: ReadTx,
  budget: Budget,
  key: KeyVersion,
): Promise<Decision<SharingFacts, 'participant-missing'>> {
  const members = await membersOn(tx, budget.cooperationId, budget.membersOn)
  const participants = participantsOf(key, members)
  const missing = key.members.length - participants.length
  if (missing > 0) return refuse('participant-missing', { count: `${missing}`, date: budget.membersOn })
  const populationOn = budget.populationOn ?? populationDateFor(key, budget.year) ?? null
  const codes = participants.filter(({ municipality }) => municipality).map(({ id }) => id)
  const counted = populationOn
    ? await inhabitantsOn(tx, {
        codes,
        named: budget.membersOn,
        date: populationOn,
        spans: populationSpans(key.parts),
      })
    : []
  const own = await ownFigures(tx, budget, participants)
  const { toShare } = sumsOfLines(await linesOf(tx, budget))
  return accept({ key, participants, figures: [...counted, ...own], toShare, populationOn })
}

/** The key's members as they were called on the budget's day; those who were none then are left out. */
export function participantsOf(key: Pick<KeyVersion, 'members'>, members: readonly Member[]): Participant[] {
  const byId = new Map(members.map((member) => [member.organisationId, member]))
  return key.members.flatMap(({ organisationId, exempt, contribution }) => {
    const member = byId.get(organisationId)
    if (!member) return []
    const { slug, shortName, code } = member
    return [
      {
        id: code ?? slug,
        organisationId,
        slug,
        name: shortName,
        municipality: code !== null,
        exempt,
        contribution,
      },
    ]
  })
}

async function ownFigures(
  tx: ReadTx,
  budget: Budget,
  participants: readonly Participant[],
): Promise<Figure[]> {
  const measures = await measuresOf(tx, budget)
  return measures.flatMap(({ basis, organisationId, value, source }) => {
    const participant = participants.find((candidate) => candidate.organisationId === organisationId)
    const amount = parseDecimal(value)
    return participant && amount
      ? [{ member: participant.id, basis, value: amount, onDate: null, source }]
      : []
  })
}
