import { formatDate } from '../../../platform/text/format.ts'
import { currentLocale, m } from '../../../platform/text/index.ts'
import { today } from '../../../platform/time/local-date.model.ts'
import type { ConflictField } from '../../../platform/ui/index.ts'
import type { Question } from '../question/question.model.ts'
import { changesInWords } from '../what-if/what-if-words.ts'
import type { LastChange } from './last-change.sql.ts'
import type { Scenario } from './scenario.model.ts'
import { scenarioVisibilityName } from './visibility-name.ts'

type Compared = {
  readonly last: LastChange | undefined
  readonly stored: Scenario
  readonly mine: Readonly<Record<string, string>>
  /** The question that was asked, where levers were moved. */
  readonly asked: Pick<Question, 'choice' | 'year'> | undefined
}

const osloTime = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
})

/** Somebody else saved first: who, when, and everything in both versions. */
export function conflictOf({ last, stored, mine, asked }: Compared) {
  return {
    who: last?.who ?? m.outlookScenarioSomebody(),
    when: last ? momentText(last.at) : '',
    fields: [
      { label: m.outlookScenarioName(), stored: stored.title, mine: mine.title ?? '' },
      { label: m.outlookScenarioNote(), stored: stored.note, mine: mine.note ?? '' },
      {
        label: m.outlookScenarioVisibility(),
        stored: scenarioVisibilityName(stored.visibility),
        mine: scenarioVisibilityName(mine.visibility === 'public' ? 'public' : 'cooperation'),
      },
      ...(asked ? questionFields(stored, asked) : []),
    ],
  }
}

const levers = (choice: Question['choice']): string =>
  changesInWords(choice).join('. ') || m.outlookScenarioNothingChanged()

const questionFields = (stored: Scenario, asked: Pick<Question, 'choice' | 'year'>): ConflictField[] => [
  { label: m.outlookScenarioChanges(), stored: levers(stored.ask.levers), mine: levers(asked.choice) },
  { label: m.outlookScenarioYear(), stored: `${stored.year}`, mine: `${asked.year}` },
]

const momentText = (at: Date): string =>
  m.outlookScenarioWhen({
    date: formatDate(
      today(() => at),
      currentLocale(),
    ),
    time: osloTime.format(at).replace(':', '.'),
  })
