import type { FieldError } from './field-error.ts'

type FieldMessageProps = { id: string; errors: readonly FieldError[]; typed?: string | undefined }

/** What is wrong and what to do, with an icon, right above the control. */
export function FieldMessage({ id, errors, typed }: FieldMessageProps) {
  if (errors.length === 0) return null
  return (
    <div class="field-message" id={id}>
      {errors.map(({ text, place }) => (
        <>
          <p class="ds-validation-message">{text}</p>
          {place && typed !== undefined && <ErrorPlace typed={typed} place={place} />}
        </>
      ))}
    </div>
  )
}

type ErrorPlaceProps = { typed: string; place: { start: number; end: number } }

/** Letters shown on each side of the marked place, give or take a word. */
const around = 28

/** The place in the text that the message is about, underlined, with the words around it. */
function ErrorPlace({ typed, place: { start, end } }: ErrorPlaceProps) {
  const from = start <= around ? 0 : typed.indexOf(' ', start - around) + 1
  const to = end + around >= typed.length ? typed.length : typed.lastIndexOf(' ', end + around)
  return (
    <p class="error-place">
      {from > 0 && '… '}
      {typed.slice(Math.min(from, start), start)}
      <mark>{typed.slice(start, end)}</mark>
      {typed.slice(end, Math.max(to, end))}
      {to < typed.length && ' …'}
    </p>
  )
}
