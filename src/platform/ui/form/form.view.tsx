import type { ComponentChildren } from 'preact'
import { m } from '../../text/index.ts'
import { ErrorSummary } from './error-summary.view.tsx'
import type { FieldError } from './field-error.ts'

export type FormProps = {
  /** Forms that change something are posted; forms that only ask put their answers in the address. */
  method?: 'post' | 'get' | undefined
  action: string
  /** The token that proves the form is ours, on every form that is posted. */
  csrf?: { name: string; value: string } | undefined
  /** The revision that the reader saw, so that a stale edit is noticed. */
  revision?: number | undefined
  hidden?: Readonly<Record<string, string>> | undefined
  upload?: boolean | undefined
  errors?: readonly FieldError[] | undefined
  /** What the form is called by screen readers, when no heading says it. */
  label?: string | undefined
  id?: string | undefined
  children: ComponentChildren
}

/** A form that tells its errors itself: the browser's own messages are switched off. */
export function Form({ method = 'post', action, errors = [], children, ...props }: FormProps) {
  const hidden = Object.entries({
    ...(props.csrf && { [props.csrf.name]: props.csrf.value }),
    ...(props.revision !== undefined && { revision: String(props.revision) }),
    ...props.hidden,
  })
  return (
    <form
      class="form"
      id={props.id}
      method={method}
      action={action}
      encType={props.upload ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      noValidate
    >
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary errors={errors} />
      {children}
    </form>
  )
}

type ButtonsProps = {
  /** The one thing the form is for. */
  primary: { text: string; name?: string | undefined; value?: string | undefined }
  secondary?: { text: string; name: string; value: string } | undefined
  /** Where to go without doing it. */
  cancel?: { text?: string | undefined; href: string } | undefined
}

/** One primary button; cancelling is a link. */
export const Buttons = ({ primary, secondary, cancel }: ButtonsProps) => (
  <div class="buttons">
    <button class="ds-button" type="submit" name={primary.name} value={primary.value}>
      {primary.text}
    </button>
    {secondary && (
      <button
        class="ds-button"
        data-variant="secondary"
        type="submit"
        name={secondary.name}
        value={secondary.value}
      >
        {secondary.text}
      </button>
    )}
    {cancel && <a href={cancel.href}>{cancel.text ?? m.uiCancel()}</a>}
  </div>
)

/** The quiet ground that controls stand on, and nothing else does. */
export const Panel = ({ title, children }: { title?: string | undefined; children: ComponentChildren }) => (
  <div class="panel">
    {title && <h2 class="panel-title">{title}</h2>}
    {children}
  </div>
)

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { children: ComponentChildren }) => (
  <div class="field-row">{children}</div>
)
