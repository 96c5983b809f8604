import { m } from '../../platform/text/index.ts'
import { Buttons, Form, PageHead, Section, TextArea, TextField } from '../../platform/ui/index.ts'
import type { FieldsProps } from '../budgets/budget-form.view.tsx'
import type { WhatIfOnPage } from '../budgets/budget-view-props.ts'
import { plainQuery } from './query.model.ts'
import type { Scenario } from './scenario.model.ts'
import { Scenarios } from './scenarios.view.tsx'
import { whatIfIntro } from './what-if-intro.ts'
import { WhatIfPlace } from './what-if-place.view.tsx'

/** What an editor needs to keep questions and take them away. */
export type ScenarioEditor = FieldsProps & {
  readonly csrf: { readonly name: string; readonly value: string }
  readonly once: string
  readonly save: string
  readonly remove: (id: string) => string
}

type WhatIfViewProps = {
  readonly year: number
  readonly whatIf: WhatIfOnPage
  readonly scenarios: readonly Scenario[]
  readonly lang: string | undefined
  readonly action: string
  readonly editor: ScenarioEditor | null
}

/** A question to a budget on a page of its own, whose address can be shared. */
export function WhatIfView({ year, whatIf, scenarios, lang, action, editor }: WhatIfViewProps) {
  return (
    <>
      <PageHead title={m.economyWhatIfTitle({ year })} lede={whatIfIntro(whatIf.base.adopted)} />
      {scenarios.length > 0 && (
        <Section title={m.economyScenarios()}>
          <Scenarios scenarios={scenarios} action={action} lang={lang} />
        </Section>
      )}
      <Section title={m.economyWhatIfAsk()}>
        <WhatIfPlace {...whatIf} action={action} reset={action} />
      </Section>
      {editor && plainQuery(whatIf.query) !== '' && (
        <KeepQuestion editor={editor} query={plainQuery(whatIf.query)} />
      )}
      {editor && scenarios.length > 0 && (
        <RemoveQuestions editor={editor} scenarios={scenarios} lang={lang} />
      )}
    </>
  )
}

const KeepQuestion = ({ editor, query }: { editor: ScenarioEditor; query: string }) => (
  <Section title={m.economySaveScenario()} intro={m.economySaveScenarioHint()}>
    <Form
      action={editor.save}
      csrf={editor.csrf}
      hidden={{ once: editor.once, query }}
      errors={editor.errors}
    >
      <TextField
        name="title"
        label={m.economyScenarioTitle()}
        value={editor.values.title}
        errors={editor.errors}
        width="full"
      />
      <TextArea
        name="text"
        label={m.economyScenarioText()}
        value={editor.values.text}
        errors={editor.errors}
        rows={2}
        optional
      />
      <Buttons primary={{ text: m.economySaveScenario() }} />
    </Form>
  </Section>
)

type RemoveQuestionsProps = { editor: ScenarioEditor } & Pick<WhatIfViewProps, 'scenarios' | 'lang'>

const RemoveQuestions = ({ editor, scenarios, lang }: RemoveQuestionsProps) => (
  <Section title={m.economyRemoveScenarios()}>
    {scenarios.map(({ id, title }) => (
      <Form action={editor.remove(id)} csrf={editor.csrf}>
        <p lang={lang}>{title}</p>
        <button class="ds-button" data-variant="secondary" type="submit">
          {m.economyRemoveScenario()}
          <span class="hidden-text" lang={lang}>
            {' '}
            {title}
          </span>
        </button>
      </Form>
    ))}
  </Section>
)
