import { paths as site } from '../../../platform/http/paths.ts'
import { m } from '../../../platform/text/index.ts'
import type { TextLink } from '../../../platform/ui/index.ts'
import { paths, type Selection } from '../../paths.ts'
import { queryOf } from '../levers/lever-field.model.ts'
import type { Scenario } from './scenario.model.ts'

/** Whom a stored scenario is about, as an address says it. */
export function selectionOf(slug: string, { results, ask }: Pick<Scenario, 'results' | 'ask'>): Selection {
  const { kind } = results.subject
  if (kind === 'cooperation') return { slug }
  return kind === 'place' ? { slug, code: ask.codes[0] } : { slug, codes: ask.codes }
}

/** The levers of a scenario on the what-if page, where they can be moved on. */
export const whatIfOf = (
  slug: string,
  scenario: Scenario,
  more: Readonly<Record<string, string>> = {},
): string =>
  paths.whatIfAsked(selectionOf(slug, scenario), {
    ...queryOf(scenario.ask.levers),
    ar: scenario.year,
    ...more,
  })

/** So many others are offered at once; the list has them all. */
const MOST_OFFERED = 3

/** Others to set a scenario beside. */
export const compareLinks = (
  slug: string,
  scenario: Pick<Scenario, 'slug'>,
  all: readonly Pick<Scenario, 'slug' | 'title'>[],
): TextLink[] =>
  all
    .filter((other) => other.slug !== scenario.slug)
    .slice(0, MOST_OFFERED)
    .map(({ slug: other, title }) => ({
      text: m.outlookScenarioCompareWith({ title }),
      href: paths.compareScenarios(slug, [scenario.slug, other]),
    }))

/** What an editor may do with a scenario. */
export const editorLinks = (slug: string, scenario: Scenario): TextLink[] => [
  { text: m.outlookScenarioChangeLevers(), href: whatIfOf(slug, scenario, { scenario: scenario.slug }) },
  { text: m.outlookScenarioChangeWords(), href: paths.changeScenario(slug, scenario.slug) },
  { text: m.outlookScenarioCopy(), href: whatIfOf(slug, scenario, { kopi: scenario.slug }) },
  { text: m.outlookScenarioRemove(), href: paths.removeScenario(slug, scenario.slug) },
  { text: m.outlookScenarioHistory(), href: `${site.history(slug)}?om=${scenario.id}` },
]
