/** What a tone or a line stands for. */
export type LegendKey =
  | 'first'
  | 'second'
  | 'measured'
  | 'own-effort'
  | 'inner-band'
  | 'outer-band'
  | 'solid'
  | 'dashed'
  | 'outline'
  | 'solid-second'

type LegendProps = { items: readonly { key: LegendKey; text: string }[] }

const isLine = (key: LegendKey) => key === 'solid' || key === 'dashed' || key === 'solid-second'

/** Names of the colours and lines in a drawing, where it cannot carry them itself. */
export const Legend = ({ items }: LegendProps) => (
  <ul class="legend">
    {items.map(({ key, text }) => (
      <li>
        <svg class="legend-key" aria-hidden="true" focusable="false">
          {isLine(key) && <line class={`line-${key}`} x1="0" x2="100%" y1="50%" y2="50%" />}
          {key === 'outline' && <line class="pyramid-mark" x1="50%" x2="50%" y1="0" y2="100%" />}
          {!isLine(key) && key !== 'outline' && <rect class={`bar-${key}`} width="100%" height="100%" />}
          {key === 'own-effort' && <line class="bar-hatch" x1="0" x2="100%" y1="50%" y2="50%" />}
        </svg>
        {text}
      </li>
    ))}
  </ul>
)
