import { m } from '../../platform/text/index.ts'
import { PageHead } from '../../platform/ui/index.ts'

type NoProofProps = { name: string; why: string; budget: string }

/** Instead of a proof, while the figures do not add up yet: why not. */
export const NoProof = ({ name, why, budget }: NoProofProps) => (
  <>
    <PageHead title={m.proofNotYet({ name })} lede={why} />
    <p>
      <a href={budget}>{m.proofToBudget()}</a>
    </p>
  </>
)
