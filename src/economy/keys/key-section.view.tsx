import { m } from '../../platform/text/index.ts'
import { KeyInWords, Section } from '../../platform/ui/index.ts'
import type { CostShares } from '../cost-share.model.ts'
import type { Sharing } from '../shares/sharing.model.ts'
import { keyToSay } from '../words/key-to-say.ts'
import { inferenceInWords, type KeyPoint, keyPoints } from '../words/key-words.ts'

type KeySectionProps = {
  readonly sharing: Sharing
  readonly shares: CostShares
  readonly href: string
  readonly lang: string | undefined
}

/** The key that a budget is shared by, a sentence for each rule, and what of it is our own inference. */
export function KeySection({ sharing, shares, href, lang }: KeySectionProps) {
  const { key } = sharing
  const points = keyPoints(keyToSay(sharing, shares))
  const inference = inferenceInWords(points, key.inferred)
  return (
    <Section title={m.economyKeyInWords()} id="nokkelen">
      <KeyRulesInWords points={points} />
      {inference && <p class="table-source">{inference}</p>}
      <p class="table-source">
        <a href={href} lang={lang}>
          {key.title}
        </a>
        {m.economyKeyVersion({ number: key.number })}
      </p>
    </Section>
  )
}

/** The rules as a numbered list. */
export const KeyRulesInWords = ({ points }: { points: readonly KeyPoint[] }) => (
  <KeyInWords
    points={points.map(({ strong, rest }) => (
      <>
        <strong>{strong}</strong> {rest}
      </>
    ))}
  />
)
