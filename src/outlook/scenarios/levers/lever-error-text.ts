import type { OwnTexts } from '../../../platform/forms/error-text.ts'
import { m } from '../../../platform/text/index.ts'
import { LEVERS } from '../../engine/lever.model.ts'
import { leverName } from '../../pages/lever-name.ts'
import { leverValue, shortUnit } from './lever-words.ts'

const known = (id = '') => LEVERS.find((lever) => lever.id === id)

/** What is wrong with a lever, as a sentence that says how far it goes. */
export const leverErrors: OwnTexts = {
  'lever-not-a-number': ({ lever: id }) => {
    const lever = known(id)
    return lever ? m.outlookScenarioNotANumber({ name: leverName(lever.id) }) : m.outlookScenarioUnknown()
  },
  'lever-out-of-range': ({ lever: id }) => {
    const lever = known(id)
    if (!lever) return m.outlookScenarioUnknown()
    return m.outlookScenarioOutOfRange({
      name: leverName(lever.id),
      min: leverValue(lever, lever.min),
      max: leverValue(lever, lever.max),
      unit: shortUnit(lever.id),
    })
  },
}
