import { m } from '../../../platform/text/index.ts'
import { Buttons, ConflictCompare, type ConflictField, Form, PageHead } from '../../../platform/ui/index.ts'
import type { LeverChoice } from '../../engine/lever.model.ts'
import { changesInWords } from '../what-if/what-if-words.ts'
import { WordsFields, type WordsFieldsProps } from './words-fields.view.tsx'

type ChangeScenarioProps = WordsFieldsProps & {
  readonly title: string
  readonly lang: string | undefined
  readonly levers: LeverChoice
  readonly year: number
  readonly hidden: Readonly<Record<string, string>>
  readonly csrf: { readonly name: string; readonly value: string }
  readonly revision: number
  readonly hrefs: { readonly action: string; readonly levers: string; readonly cancel: string }
  /** Somebody else was first. */
  readonly conflict?:
    | { readonly who: string; readonly when: string; readonly fields: readonly ConflictField[] }
    | undefined
}

/** A scenario's name, note and readers; its levers are moved on the what-if page. */
export function ChangeScenario(props: ChangeScenarioProps) {
  const form = <Fields {...props} />
  return (
    <>
      <PageHead title={m.outlookScenarioChangeOf({ title: props.title })} lang={props.lang} />
      <div class="section-body stack">
        {props.conflict ? <ConflictCompare {...props.conflict}>{form}</ConflictCompare> : form}
      </div>
    </>
  )
}

const Fields = ({ hrefs, levers, year, values, errors, ...form }: ChangeScenarioProps) => (
  <Form action={hrefs.action} csrf={form.csrf} revision={form.revision} hidden={form.hidden} errors={errors}>
    <WordsFields values={values} errors={errors} />
    <p>
      {changesInWords(levers).join('. ') || m.outlookScenarioNothingChanged()} ({year}){' '}
      <a href={hrefs.levers}>{m.outlookScenarioChangeLevers()}</a>
    </p>
    <Buttons primary={{ text: m.outlookScenarioSaveChanges() }} cancel={{ href: hrefs.cancel }} />
  </Form>
)
