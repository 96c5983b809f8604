import { m } from '../../text/index.ts'
import { type FieldError, fieldId } from './field-error.ts'

/** All that must be put right, each a link to its field. Takes the focus when the page opens with it. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <section
      class="ds-error-summary error-summary"
      data-color="danger"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      // The page was asked for by sending the form: what went wrong is what it is about. Works without script.
      autofocus
    >
      <h2 id="error-summary-title">{m.uiErrorSummary({ count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li>
            <a href={`#${fieldId(field)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
