import type { ReadTx } from '../../platform/db/index.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { Missing, requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import type { Refusal } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import type { Budget } from '../budgets/budget.model.ts'
import { linesOf } from '../budgets/budget-line.sql.ts'
import { requiredBudget } from '../budgets/required-budget.ts'
import type { CostShareRefusal } from '../cost-refusal.model.ts'
import { budgetCrumbs, contentLang } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { proofOf } from '../proof.model.ts'
import { loadSharing } from '../shares/load-sharing.ts'
import { type Participant, participantAt, type Sharing } from '../shares/sharing.model.ts'
import { refusalInWords } from '../what-if/refusal-words.ts'
import { NoProof } from './no-proof.view.tsx'
import { ProofView } from './proof.view.tsx'
import { proofTitle } from './proof-words.ts'

/** Why one member pays what it pays. */
export function showProof(context: CooperationContext): Promise<PageReply> {
  const { cooperation, params } = context
  return context.read(async (tx) => {
    const budget = await requiredBudget(tx, context)
    const sharing = await loadSharing(tx, budget)
    if (!sharing.ok) throw new Missing()
    const participant = requireFound(participantAt(sharing.value, params.member ?? ''))
    if (participant.slug !== params.member)
      return redirect(paths.proof(cooperation.slug, budget.year, participant.slug))
    const found = { budget, sharing: sharing.value, participant }
    return sharing.value.outcome.ok
      ? proofPage(tx, context, found)
      : noProofPage(context, found, sharing.value.outcome)
  })
}

type Found = { readonly budget: Budget; readonly sharing: Sharing; readonly participant: Participant }

async function proofPage(
  tx: ReadTx,
  context: CooperationContext,
  { budget, sharing, participant }: Found,
): Promise<PageReply> {
  const shares = requireFound(sharing.outcome.ok ? sharing.outcome.value : undefined)
  const proof = requireFound(proofOf(shares, participant.id))
  const proven = { budget, sharing, shares, participant, proof }
  const lines = await linesOf(tx, budget)
  const effort = lines.filter(({ organisationId }) => organisationId === participant.organisationId)
  const { slug } = context.cooperation
  const { year } = budget
  const links = {
    budget: paths.budget(slug, year),
    key: paths.key(slug, sharing.key.slug),
    proof: (member: string) => paths.proof(slug, year, member),
    json: `${paths.api.shares(slug, year)}/${participant.slug}`,
  }
  return page({
    ...framed(context, year),
    title: () => proofTitle(proven),
    body: () => <ProofView {...proven} effort={effort} links={links} lang={contentLang(context)} />,
    islands: ['print.island.ts'],
  })
}

function noProofPage(
  context: CooperationContext,
  { budget, sharing, participant: { name } }: Found,
  refusal: Refusal<CostShareRefusal>,
): PageReply {
  return page({
    ...framed(context, budget.year),
    title: () => m.proofNotYet({ name }),
    body: () => (
      <NoProof
        name={name}
        why={refusalInWords(refusal, sharing.cost)}
        budget={paths.budget(context.cooperation.slug, budget.year)}
      />
    ),
  })
}

const framed = ({ cooperation }: CooperationContext, year: number) => ({
  station: 'economy' as const,
  crumbs: () => budgetCrumbs(cooperation.slug, year, m.proofCrumb()),
})
