import type { ComponentChildren } from 'preact'
import { m } from '../../text/index.ts'

type FoldProps = {
  summary?: string | undefined
  bar?: ComponentChildren
  details: readonly { label: string; text: ComponentChildren }[]
}

/** The last cell of a money row, shown on narrow screens only: the bar, and the other columns on demand. */
export function Fold({ summary, bar, details }: FoldProps) {
  return (
    <td class="fold">
      {bar && <div class="fold-bar">{bar}</div>}
      {details.length > 0 && (
        <details>
          <summary>
            {summary && <span class="number">{summary} </span>}
            <span class={summary ? 'hidden-text' : undefined}>{m.uiDetails()}</span>
          </summary>
          <dl>
            {details.map(({ label, text }) => (
              <div>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </td>
  )
}
