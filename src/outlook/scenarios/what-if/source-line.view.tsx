import { formatNumber } from '../../../platform/text/format.ts'
import { currentLocale, m } from '../../../platform/text/index.ts'
import type { WhatIfBase } from './what-if-base.model.ts'

/** Where the figures come from, in one line under a table. */
export const ScenarioSource = ({
  base,
}: {
  readonly base: Pick<WhatIfBase, 'made' | 'request' | 'span'>
}) => (
  <>
    {m.outlookScenarioSourceLine({
      base: base.span.base,
      draws: formatNumber(base.request.draws, currentLocale()),
      seed: `${base.request.seed}`,
      engine: base.made.engine,
      parameters: base.made.parameters,
    })}
  </>
)
