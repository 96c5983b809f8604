import { formatDate, formatNumber } from '../platform/text/format.ts'
import { currentLocale, m } from '../platform/text/index.ts'
import { parseLocalDate } from '../platform/time/local-date.model.ts'

type Details = Readonly<Record<string, string>>

const date = (text = ''): string => formatDate(parseLocalDate(text), currentLocale())
const percent = (millionths = ''): string => `${Number(millionths) / 10_000}`.replace('.', ',')

/** What each refusal of the registers says to people, in the language set. */
export const refusalTexts = {
  'slug-unreadable': () => m.registersErrorSlugUnreadable(),
  'slug-reserved': () => m.registersErrorSlugReserved(),
  'slug-taken': () => m.registersErrorSlugTaken(),
  'organisation-number-wrong': () => m.formErrorOrganisationNumberCheckDigit(),
  'organisation-number-taken': ({ name = '' }) => m.registersErrorNumberTaken({ name }),
  'organisation-number-of-another': ({ name = '' }) => m.registersErrorNumberOfAnother({ name }),
  'organisation-has-another-number': ({ name = '', number = '' }) =>
    m.registersErrorOtherNumber({ name, number }),
  'organisation-name-ambiguous': ({ name = '' }) => m.registersErrorNameAmbiguous({ name }),
  'organisation-unknown': () => m.registersErrorOrganisationUnknown(),
  'organisation-dissolved': ({ name = '', until }) =>
    m.registersErrorOrganisationDissolved({ name, date: date(until) }),
  'name-missing': () => m.registersErrorNameMissing(),
  'name-the-same': () => m.registersErrorNameTheSame(),
  'names-overlap': () => m.registersErrorNamesOverlap(),
  'period-empty': () => m.registersErrorPeriodEmpty(),
  'membership-overlaps': ({ from, until }) =>
    from
      ? m.registersErrorMembershipOverlaps({ from: date(from) })
      : m.registersErrorMembershipOverlapsAll({ until: until ? date(until) : '' }),
  stale: () => m.registersErrorStale(),
  'code-unreadable': () => m.registersErrorCodeUnreadable(),
  'code-of-another': ({ code = '', name = '' }) => m.registersErrorCodeOfAnother({ code, name }),
  'codes-overlap': ({ code = '' }) => m.registersErrorCodesOverlap({ code }),
  'code-stands-already': ({ code = '', name = '' }) => m.registersMunicipalityErrorStands({ code, name }),
  'code-begins-inside': ({ code = '' }) => m.registersMunicipalityErrorOverlaps({ code }),
  'nothing-to-take-over': () => m.registersMunicipalityErrorNoTakeover(),
  'code-has-changes': ({ date: on }) => m.registersMunicipalityErrorHasChanges({ date: date(on) }),
  'code-has-figures': ({ date: on }) => m.registersMunicipalityErrorHasFigures({ date: date(on) }),
  'reform-empty': () => m.registersErrorReformEmpty(),
  'reform-into-itself': ({ code = '' }) => m.registersErrorReformIntoItself({ code }),
  'reform-line-twice': ({ code = '', other = '' }) => m.registersErrorReformLineTwice({ code, other }),
  'reform-weight-not-a-share': () => m.formErrorShareOutOfRange(),
  'reform-weights-do-not-add-up': ({ code = '', sum }) =>
    m.registersErrorReformWeights({ code, sum: percent(sum) }),
  'reform-code-unknown': ({ code = '' }) => m.registersErrorReformCodeUnknown({ code }),
  'reform-code-not-in-use': ({ code = '', date: on }) =>
    m.registersErrorReformCodeNotInUse({ code, date: date(on) }),
  'reform-overlaps-another': ({ code = '', date: on }) =>
    m.registersErrorReformOverlaps({ code, date: date(on) }),
  'population-number-unknown': ({ number = '' }) => m.registersErrorReformCodeUnknown({ code: number }),
  'population-code-unknown': ({ code = '' }) => m.registersErrorReformCodeUnknown({ code }),
  'population-code-not-in-use': ({ code = '', date: on }) =>
    m.registersErrorReformCodeNotInUse({ code, date: date(on) }),
  'population-figure-twice': ({ code = '' }) => m.registersErrorFigureTwice({ code }),
  'population-line-twice': ({ line = '' }) => m.registersPopulationErrorTwice({ line }),
  'figure-stands-already': ({ persons, source = '' }) =>
    m.registersPopulationErrorStands({ persons: formatNumber(persons, currentLocale()), source }),
  'population-ages-turned': () => m.registersErrorAgesTurned(),
  'role-needs-organisation': () => m.registersErrorRoleNeedsOrganisation(),
  'role-held-already': () => m.registersErrorRoleHeldAlready(),
  'role-organisation-not-member': () => m.registersErrorRoleOrganisationNotMember(),
  'last-coordinator': () => m.registersErrorLastCoordinator(),
  'sheet-column-missing': ({ column = '' }) => m.registersErrorSheetColumnMissing({ column }),
  'sheet-column-unknown': ({ column = '' }) => m.registersErrorSheetColumnUnknown({ column }),
  'sheet-without-rows': () => m.registersErrorSheetWithoutRows(),
  'sheet-too-large': () => m.registersErrorSheetTooLarge(),
  'sheet-rows-differ': ({ line = '' }) => m.registersErrorSheetRowsDiffer({ line }),
  'name-needs-date': () => m.registersErrorNameNeedsDate(),
  'name-until-follows': () => m.registersErrorNameUntilFollows(),
  'change-needs-last-day': () => m.registersErrorChangeNeedsLastDay(),
  'person-name-ambiguous': ({ name = '' }) => m.registersErrorPersonNameAmbiguous({ name }),
  'role-ended-already': ({ date: last }) => m.registersErrorRoleEndedAlready({ date: date(last) }),
  'file-missing': () => m.registersErrorFileMissing(),
  'word-unknown': ({ words = '' }) => m.registersErrorWordUnknown({ words }),
} as const satisfies Readonly<Record<string, (details: Details) => string>>

export type RegisterRefusal = keyof typeof refusalTexts

const gap = '…'
const gaps: Details = { name: gap, number: gap, code: gap, other: gap, column: gap, words: gap, line: gap }

/** What the API calls each refusal; the details, which fill the gaps, stand beside it in the answer. */
export const refusalTitles: Readonly<Record<string, () => string>> = Object.fromEntries(
  Object.entries<(details: Details) => string>(refusalTexts).map(([code, text]) => [code, () => text(gaps)]),
)
