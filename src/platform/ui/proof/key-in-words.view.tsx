import type { ComponentChildren } from 'preact'

/** The rules of a cost key, one numbered sentence each. */
export const KeyInWords = ({ points }: { points: readonly ComponentChildren[] }) => (
  <ol class="key-in-words">
    {points.map((point) => (
      <li>
        <span>{point}</span>
      </li>
    ))}
  </ol>
)
