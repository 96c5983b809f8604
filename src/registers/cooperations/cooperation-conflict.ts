import { m } from '../../platform/text/index.ts'
import { isLocale } from '../../platform/text/locale.ts'
import type { ConflictField } from '../../platform/ui/index.ts'
import type { Values } from '../form-fields.view.tsx'
import { cooperationKindName } from '../labels.ts'
import { cooperationKinds } from './cooperation.model.ts'
import { writtenLanguageName } from './written-language.ts'

const plain = (value = '') => value
const yesOrNo = (value = '') => (value === '' ? m.registersNo() : m.registersYes())
const language = (value = '') => (isLocale(value) ? writtenLanguageName(value) : value)

function kind(value = ''): string {
  const known = cooperationKinds.find((each) => each === value)
  return known ? cooperationKindName(known) : value
}

/** Every field of a cooperation as it is stored and as it was typed, formatted. */
export function conflictFields(stored: Values, mine: Values): ConflictField[] {
  const fields: readonly [string, string, (value?: string) => string][] = [
    ['name', m.registersName(), plain],
    ['purpose', m.registersCooperationPurpose(), plain],
    ['kind', m.registersKind(), kind],
    ['foundedYear', m.registersCooperationFoundedYear(), plain],
    ['language', m.registersCooperationLanguage(), language],
    ['published', m.registersCooperationPublished(), yesOrNo],
    ['pinnedDate', m.registersCooperationPinnedDate(), plain],
  ]
  return fields.map(([name, label, format]) => ({
    label,
    stored: format(stored[name]),
    mine: format(mine[name]),
  }))
}
