/** Which of the two data colours, or the hatching that stands for own effort. */
export type BarTone = 'first' | 'second' | 'measured' | 'own-effort'

/** A piece of a bar; `share` is its part of the whole width, 0–1. */
export type BarPart = { share: number; tone?: BarTone | undefined }

type BarProps = {
  parts: readonly BarPart[]
  /** An interval drawn over the bar, as parts of the whole width. */
  range?: { from: number; to: number } | undefined
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`

/** A bar in a table row. Only a drawing: the number stands beside it in the same row. */
export function Bar({ parts, range }: BarProps) {
  let start = 0
  const pieces = parts
    .filter(({ share }) => share > 0)
    .map(({ share, tone = 'first' }) => {
      const piece = { tone, share, start }
      start += share
      return piece
    })
  return (
    <svg class="bar" aria-hidden="true" focusable="false">
      {pieces.map((piece) => (
        <Piece {...piece} />
      ))}
      {range && <Range {...range} />}
    </svg>
  )
}

type PieceProps = { tone: BarTone; share: number; start: number }

function Piece({ tone, share, start }: PieceProps) {
  const place = { x: percent(start), width: percent(share), height: '100%' }
  return (
    <>
      <rect class={`bar-${tone}`} {...place} />
      {tone === 'own-effort' && (
        <line class="bar-hatch" x1={place.x} x2={percent(start + share)} y1="50%" y2="50%" />
      )}
      {start > 0 && <line class="bar-seam" x1={place.x} x2={place.x} y1="0" y2="100%" />}
    </>
  )
}

function Range({ from, to }: { from: number; to: number }) {
  const [start, end] = [percent(from), percent(to)]
  return (
    <g class="bar-range">
      <line x1={start} x2={end} y1="50%" y2="50%" />
      <line x1={start} x2={start} y1="15%" y2="85%" />
      <line x1={end} x2={end} y1="15%" y2="85%" />
    </g>
  )
}

/** A difference growing from the middle: to the right when positive. `share` is −1 to 1 of the half width. */
export function DifferenceBar({ share }: { share: number }) {
  const width = Math.abs(share) / 2
  return (
    <svg class="bar bar-of-difference" aria-hidden="true" focusable="false">
      {share !== 0 && (
        <rect
          class={share > 0 ? 'bar-first' : 'bar-second'}
          x={percent(share > 0 ? 0.5 : 0.5 - width)}
          y="20%"
          width={percent(width)}
          height="60%"
        />
      )}
      <line class="bar-middle" x1="50%" x2="50%" y1="0" y2="100%" />
    </svg>
  )
}

/** The head over bars of difference: one word on each side of the middle. */
export const Sides = ({ less, more }: { less: string; more: string }) => (
  <span class="sides">
    <span>{less}</span> <span>{more}</span>
  </span>
)
