import { formatDate } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { parseLocalDate } from '../../platform/time/local-date.model.ts'

const dateText = (date: string): string => formatDate(parseLocalDate(date), currentLocale())

type Details = Readonly<Record<string, string>>

/** What the refusals say that only the pages of municipalities give, by field and code. */
export const municipalityErrors: Readonly<Record<string, (details: Details) => string>> = {
  'code:code-stands-already': ({ code = '', name = '' }) => m.registersMunicipalityErrorStands({ code, name }),
  'takeover:nothing-to-take-over': () => m.registersMunicipalityErrorNoTakeover(),
  'takeover:codes-overlap': ({ code = '' }) => m.registersMunicipalityErrorOverlaps({ code }),
  'last:code-has-changes': ({ date = '' }) => m.registersMunicipalityErrorHasChanges({ date: dateText(date) }),
  'last:code-has-figures': ({ date = '' }) => m.registersMunicipalityErrorHasFigures({ date: dateText(date) }),
  'lines:too-many': () => m.registersMunicipalityErrorTooManyLines(),
}
