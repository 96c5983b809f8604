import { m } from '../../platform/text/index.ts'
import type { ConflictField } from '../../platform/ui/index.ts'
import type { Values } from '../form-fields.view.tsx'
import { partName, visibilityName } from '../labels.ts'
import { isMembershipPart, visibilities } from './membership.model.ts'

const partText = (value = '') => (isMembershipPart(value) ? partName(value) : value)

function visibilityText(value = ''): string {
  const visibility = visibilities.find((each) => each === value)
  return visibility ? visibilityName(visibility) : value
}

const plain = (value = '') => value

/** Every field of a membership as it is stored and as it was typed, formatted. */
export function conflictFields(stored: Values, mine: Values): ConflictField[] {
  const fields: readonly [string, string, (value?: string) => string][] = [
    ['part', m.registersPart(), partText],
    ['roleText', m.registersRole(), plain],
    ['from', m.registersMemberFrom(), plain],
    ['last', m.registersMemberLast(), plain],
    ['position', m.registersPosition(), plain],
    ['visibility', m.registersVisibility(), visibilityText],
    ['note', m.registersNote(), plain],
    ['source', m.registersSource(), plain],
  ]
  return fields.map(([name, label, format]) => ({
    label,
    stored: format(stored[name]),
    mine: format(mine[name]),
  }))
}
