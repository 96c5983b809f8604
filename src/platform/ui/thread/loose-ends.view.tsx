type LooseEndsProps = { direction: 'level' | 'upright' }

/*
 * The ends are drawn in pixels around the middle and run far out to both sides, where the edge of the picture
 * cuts them: no stretching, whatever the length. Each end frays into a thinner fibre.
 */
const shapes = {
  level: {
    strands: 'M-3000 6H-26C-17 6-12 9-10 16M3000 6H26C17 6 12 9 10 16',
    fibres: 'M-26 6C-18 6-11 5-7 8M26 6C18 6 11 5 7 8',
    middle: { x: '50%' },
  },
  upright: {
    strands: 'M9-3000V-26C9-18 12-13 19-12M9 3000V26C9 18 7 13 1 12',
    fibres: 'M9-26C9-19 11-14 14-8M9 26C9 19 8 14 5 8',
    middle: { y: '50%' },
  },
}

/** The thread where it is broken. Decoration: the word and the sentence beside it say it. */
export function LooseEnds({ direction }: LooseEndsProps) {
  const { strands, fibres, middle } = shapes[direction]
  return (
    <svg class={`break break-${direction}`} aria-hidden="true" focusable="false">
      <svg {...middle} overflow="visible" aria-hidden="true">
        <path d={strands} />
        <path class="break-fibre" d={fibres} />
      </svg>
    </svg>
  )
}
