import { errorText } from '../../../platform/forms/error-text.ts'
import { m } from '../../../platform/text/index.ts'

/** What each refusal of the scenarios means in an answer of the API, in the language set. */
export const refusalTitles: Readonly<Record<string, () => string>> = {
  'outlook-scenario-title-taken': () => m.outlookScenarioApiTitleTaken(),
  'outlook-no-answer': () => m.outlookScenarioNoAnswer(),
  'municipality-unknown': () => m.outlookScenarioApiMunicipality(),
  'no-municipalities': () => m.outlookScenarioNoMunicipalities(),
  'outlook-year-out-of-range': () => m.outlookScenarioApiYear(),
  'lever-out-of-range': () => m.outlookScenarioApiLever(),
  busy: () => m.outlookScenarioBusy(),
  'identity-number': () => errorText({ code: 'identity-number' }),
  'forbidden-character': () => errorText({ code: 'forbidden-character' }),
  'one-line': () => errorText({ code: 'one-line' }),
}
