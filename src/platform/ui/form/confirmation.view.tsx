import { Buttons, Form, type FormProps } from './form.view.tsx'

type ConfirmationProps = Omit<FormProps, 'children' | 'method' | 'upload'> & {
  /** What will happen, a sentence each. */
  consequences: readonly string[]
  confirm: string
  cancel: { text?: string | undefined; href: string }
}

/** The last step before something that cannot be taken back. The question itself is the page's heading. */
export const Confirmation = ({ consequences, confirm, cancel, ...form }: ConfirmationProps) => (
  <div class="confirmation">
    {consequences.length > 0 && (
      <ul>
        {consequences.map((consequence) => (
          <li>{consequence}</li>
        ))}
      </ul>
    )}
    <Form {...form}>
      <Buttons primary={{ text: confirm }} cancel={cancel} />
    </Form>
  </div>
)
