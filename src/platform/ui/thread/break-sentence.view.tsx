import type { ComponentChildren } from 'preact'
import { m } from '../../text/index.ts'

type BreakSentenceProps = { children: ComponentChildren }

/** "Brudd." in the thread's colour, then what is missing, in words. */
export function BreakSentence({ children }: BreakSentenceProps) {
  return (
    <>
      <b class="break-word">{m.uiThreadBreak()}</b> {children}
    </>
  )
}
