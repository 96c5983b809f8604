import { m } from '../../platform/text/index.ts'
import { Notice, PageHead, Section } from '../../platform/ui/index.ts'
import { isFrozen } from '../budgets/budget.model.ts'
import type { BudgetLine } from '../budgets/budget-line.model.ts'
import { EffortTable } from '../budgets/lines-table.view.tsx'
import { capitalised, kroner } from '../words/part-words.ts'
import { payersOfSharing } from '../words/share-words.ts'
import { AllPayers } from './all-payers.view.tsx'
import { MemberSheet } from './member-sheet.view.tsx'
import type { Proven } from './proof.json.ts'
import { type ProofLinks, ProofSources } from './proof-sources.view.tsx'
import { proofTitle } from './proof-words.ts'

export type ProofViewProps = Proven & {
  /** The member's own effort beside the cash. */
  readonly effort: readonly BudgetLine[]
  readonly links: ProofLinks
  /** The language of what people have written, when it is not the page's. */
  readonly lang: string | undefined
}

/** Why one member pays what it pays, so that anybody can work it out again; or what it gives instead of money. */
export function ProofView(props: ProofViewProps) {
  const { participant, budget, effort } = props
  return (
    <>
      <PageHead title={proofTitle(props)} lede={<ProofLede {...props} />} notes={<PrintButton />} />
      {!isFrozen(budget) && (
        <Notice title={m.proofNotAdopted()}>
          <p>{m.proofNotAdoptedText()}</p>
        </Notice>
      )}
      {!participant.exempt && (
        <div class="section-body">
          <MemberSheet {...props} />
        </div>
      )}
      {effort.length > 0 && <Effort {...props} />}
      <AllPayers {...props} />
      <ProofSources {...props} />
    </>
  )
}

function ProofLede({ participant, sharing, shares, lang }: ProofViewProps) {
  if (!participant.exempt) return <>{m.proofLede()}</>
  const payers = capitalised(payersOfSharing(sharing))
  return (
    <>
      {participant.contribution && <span lang={lang}>{participant.contribution} </span>}
      {m.proofExemptLede({ name: participant.name, payers, total: kroner(shares.total) })}
    </>
  )
}

/** Shown by the script that makes it work; on paper it is gone. */
const PrintButton = () => (
  <div class="buttons">
    <button class="ds-button" data-variant="secondary" type="button" data-print hidden>
      {m.uiPrint()}
    </button>
  </div>
)

const Effort = ({ effort, participant, lang }: ProofViewProps) => (
  <Section
    title={m.proofEffort()}
    intro={participant.exempt ? m.proofEffortInstead() : m.proofEffortBeside()}
  >
    <EffortTable
      lines={effort}
      names={new Map([[participant.organisationId, participant.name]])}
      lang={lang}
    />
  </Section>
)
