import { formatDate } from '../../platform/text/format.ts'
import { currentLocale } from '../../platform/text/index.ts'
import { isLocalDate } from '../../platform/time/local-date.model.ts'

/** A date as a file holds it, written out in the reader's language; anything else as it stands. */
export const dateOf = (text: string): string => (isLocalDate(text) ? formatDate(text, currentLocale()) : text)
