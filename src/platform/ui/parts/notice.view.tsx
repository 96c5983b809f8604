import type { ComponentChildren } from 'preact'
import { m } from '../../text/index.ts'

type NoteProps = { title?: string | undefined; children: ComponentChildren }

/** A remark beside the text: an inference, a reservation, a reason. */
export const Note = ({ title, children }: NoteProps) => (
  <div class="note">
    {title && <p class="note-title">{title}</p>}
    {children}
  </div>
)

/** Something the reader must see before going on; not an error of theirs. */
export const Notice = ({ title, children }: NoteProps) => (
  <section class="notice" aria-label={title ?? m.uiNotice()}>
    {title && <p class="note-title">{title}</p>}
    {children}
  </section>
)

/** What just happened, read aloud by screen readers: "Budsjettlinjen er lagret." */
export const StatusMessage = ({ children }: { children: ComponentChildren }) => (
  <div class="status-message" role="status">
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="10.5" />
      <path d="m7.5 12.5 3 3 6-7" />
    </svg>
    <div>{children}</div>
  </div>
)
