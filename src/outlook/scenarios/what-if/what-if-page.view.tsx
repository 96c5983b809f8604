import { m } from '../../../platform/text/index.ts'
import { Buttons, Form, LinksRow, PageHead, Section, type TextLink } from '../../../platform/ui/index.ts'
import type { Question } from '../question/question.model.ts'
import { WordsFields, type WordsFieldsProps } from '../stored/words-fields.view.tsx'
import type { Answered, WhatIfBase } from './what-if-base.model.ts'
import { WhatIfPlace } from './what-if-place.view.tsx'

/** What an editor needs to keep the question: a new scenario, or one that is being changed. */
export type ScenarioKeeper = WordsFieldsProps & {
  readonly csrf: { readonly name: string; readonly value: string }
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  /** The scenario that is changed; null for a new one. */
  readonly changing: { readonly title: string; readonly revision: number; readonly href: string } | null
}

type WhatIfViewProps = {
  readonly base: WhatIfBase
  readonly question: Question
  readonly answered: Answered
  readonly links: readonly TextLink[]
  readonly keeper: ScenarioKeeper | null
}

/** Other assumptions for the years ahead, on a page whose address can be shared. */
export const WhatIfView = ({ base, question, answered, links, keeper }: WhatIfViewProps) => (
  <>
    <PageHead
      title={m.outlookScenarioPageTitle({ name: base.subject.name })}
      lede={m.outlookScenarioPageLede()}
    />
    <LinksRow links={links} />
    <div class="section-body">
      <WhatIfPlace base={base} question={question} answered={answered} />
    </div>
    {keeper && <Keep keeper={keeper} />}
  </>
)

function Keep({ keeper }: { readonly keeper: ScenarioKeeper }) {
  const { changing } = keeper
  const title = changing ? m.outlookScenarioChangeOf({ title: changing.title }) : m.outlookScenarioSave()
  return (
    <Section title={title} id="lagre" intro={m.outlookScenarioSaveIntro()}>
      <Form
        action={keeper.action}
        csrf={keeper.csrf}
        hidden={keeper.hidden}
        revision={changing?.revision}
        errors={keeper.errors}
        label={title}
      >
        <WordsFields values={keeper.values} errors={keeper.errors} />
        <Buttons
          primary={{ text: changing ? m.outlookScenarioSaveChanges() : m.outlookScenarioSave() }}
          cancel={changing ? { href: changing.href } : undefined}
        />
      </Form>
    </Section>
  )
}
