import { m } from '../../platform/text/index.ts'
import type { ConflictField } from '../../platform/ui/index.ts'
import type { Values } from '../form-fields.view.tsx'
import { kindName, languageFormName } from '../labels.ts'
import { isOrganisationKind, languageForms } from './organisation.model.ts'

const kindText = (value = '') => (isOrganisationKind(value) ? kindName(value) : value)

function languageFormText(value = ''): string {
  const form = languageForms.find((each) => each === value)
  return form ? languageFormName(form) : value
}

const plain = (value = '') => value

/** Every field of an organisation as it is stored and as it was typed, formatted. */
export function organisationConflict(stored: Values, mine: Values): ConflictField[] {
  const fields: readonly [string, string, (value?: string) => string][] = [
    ['kind', m.registersKind(), kindText],
    ['organisationNumber', m.registersOrganisationNumber(), plain],
    ['languageForm', m.registersLanguageForm(), languageFormText],
    ['from', m.registersExistedFrom(), plain],
    ['last', m.registersExistedLast(), plain],
  ]
  return fields.map(([name, label, format]) => ({
    label,
    stored: format(stored[name]),
    mine: format(mine[name]),
  }))
}
