import { m } from '../../platform/text/index.ts'
import { EmptyState, PageHead } from '../../platform/ui/index.ts'

type MakingProps = { done: number; of: number; again: string }

/** How far the figures have come; the page asks again by itself where there is script. */
export const Making = ({ done, of, again }: MakingProps) => (
  <div data-making={again}>
    <PageHead title={m.outlookMakingTitle()} lede={m.outlookMakingLede()} />
    <div class="section stack">
      <p>
        <label for="making">{m.outlookMakingProgress({ done, of })}</label>
      </p>
      <progress id="making" max={of} value={done} />
      <p>
        <a href={again}>{m.outlookMakingAgain()}</a>
      </p>
    </div>
  </div>
)

/** Why there are no figures to show. */
export const NoFigures = ({ sentence }: { sentence: string }) => (
  <>
    <PageHead title={m.outlookFailedTitle()} lede={m.outlookFailedLede()} />
    <div class="section">
      <EmptyState level={2} title={m.outlookFailedWhy()}>
        <span lang="en">{sentence}</span>
      </EmptyState>
    </div>
  </>
)
