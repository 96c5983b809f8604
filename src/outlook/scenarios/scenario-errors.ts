import { shownErrors } from '../../platform/forms/error-text.ts'
import type { FormState } from '../../platform/forms/form-state.ts'
import { m } from '../../platform/text/index.ts'
import type { FieldError } from '../../platform/ui/index.ts'
import { leverErrors } from './levers/lever-error-text.ts'

/** What each refusal of the scenarios' own says to people, in the language set. */
const ownTexts = {
  ...leverErrors,
  'outlook-scenario-title-taken': ({ title = '' }: Readonly<Record<string, string>>) =>
    m.outlookScenarioTitleTaken({ title }),
  'outlook-no-answer': () => m.outlookScenarioNoAnswerText(),
  'municipality-unknown': ({ municipality = '' }: Readonly<Record<string, string>>) =>
    m.outlookScenarioUnknownMunicipality({ codes: municipality }),
  'no-municipalities': () => m.outlookScenarioNoMunicipalities(),
  busy: () => m.outlookScenarioBusy(),
}

/** The errors of a form about a scenario, as sentences. */
export const scenarioErrors = ({ errors }: FormState): FieldError[] => shownErrors(errors, ownTexts)
