import { m } from '../../../platform/text/index.ts'
import type { TextLink } from '../../../platform/ui/index.ts'
import { MOST_PLACES } from '../../data/selection.model.ts'
import { paths, type Selection } from '../../paths.ts'

/** Where one goes from the levers: back to the picture, to what others have kept, to all municipalities at once. */
export const linksBeside = (selection: Selection, all: readonly string[]): TextLink[] => [
  { text: m.outlookScenarioToPicture(), href: paths.picture(selection) },
  ...(selection.slug === null
    ? []
    : [{ text: m.outlookScenarioListTitle(), href: paths.scenarioList(selection.slug) }]),
  ...(selection.slug === null && selection.code && all.length <= MOST_PLACES
    ? [
        {
          text: m.outlookScenarioAllPlaces({ count: all.length }),
          href: paths.whatIf({ slug: null, codes: all }),
        },
      ]
    : []),
  { text: m.outlookScenarioToReading(), href: paths.reading(selection) },
]
