import type { CooperationContext } from '../../../platform/http/context.ts'
import { type PageReply, page, redirect } from '../../../platform/http/reply.ts'
import { m } from '../../../platform/text/index.ts'
import { outlook } from '../../data/outlook.ts'
import { paths } from '../../paths.ts'
import { contentLang, scenarioCrumbs } from '../page-parts.ts'
import { chosenNames, comparedYear } from './compare.model.ts'
import { CompareView } from './compare.view.tsx'
import { requiredScenario } from './required-scenario.ts'
import { isOlder, MOST_COMPARED } from './scenario.model.ts'
import { scenariosAt, scenariosOf } from './scenario.sql.ts'
import { ScenarioView } from './scenario.view.tsx'
import { compareLinks, editorLinks, whatIfOf } from './scenario-links.ts'
import { ScenarioList } from './scenario-list.view.tsx'

/** All scenarios of a cooperation. */
export const scenarioListPage = (context: CooperationContext): Promise<PageReply> => listReply(context)

async function listReply(context: CooperationContext, wrong?: () => string): Promise<PageReply> {
  const { id, slug } = context.cooperation
  const scenarios = await context.read((tx) => scenariosOf(tx, id))
  return page({
    ...(wrong ? { status: 422 } : {}),
    title: m.outlookScenarioListTitle,
    station: 'outlook',
    crumbs: scenarioCrumbs(context),
    body: () => (
      <ScenarioList scenarios={scenarios} slug={slug} lang={contentLang(context)} wrong={wrong?.()} />
    ),
  })
}

/** One scenario, as it was worked out. */
export async function scenarioPage(context: CooperationContext): Promise<PageReply> {
  const { slug } = context.cooperation
  const { scenario, others } = await context.read(async (tx) => ({
    scenario: await requiredScenario(tx, context),
    others: await scenariosOf(tx, context.cooperation.id),
  }))
  const standing = await outlook().standing()
  return page({
    title: () => scenario.title,
    station: 'outlook',
    crumbs: scenarioCrumbs(context, () => [{ text: scenario.title, lang: contentLang(context) }]),
    islands: ['print.island.ts'],
    body: () => (
      <ScenarioView
        scenario={scenario}
        lang={contentLang(context)}
        older={isOlder(scenario, standing)}
        links={{
          whatIf: whatIfOf(slug, scenario),
          list: paths.scenarioList(slug),
          csv: paths.scenarioCsv(slug, scenario.slug),
          jsonStat: paths.scenarioJsonStat(slug, scenario.slug),
          api: paths.apiScenario(slug, scenario.slug),
        }}
        others={compareLinks(slug, scenario, others)}
        actions={context.may('edit-outlook') ? editorLinks(slug, scenario) : []}
      />
    ),
  })
}

/** Two or more side by side; the list again when fewer or too many are chosen. */
export async function compareScenariosPage(context: CooperationContext): Promise<PageReply> {
  const { id, slug } = context.cooperation
  const names = chosenNames(context.query)
  if (names.length > MOST_COMPARED)
    return listReply(context, () => m.outlookScenarioTooMany({ most: MOST_COMPARED }))
  const scenarios = await context.read((tx) => scenariosAt(tx, id, names))
  if (scenarios.length < 2) return listReply(context, m.outlookScenarioTooFew)
  const isCanonical = context.query.valg === names.join(',')
  if (!isCanonical) return redirect(paths.compareScenarios(slug, names))
  const year = comparedYear(scenarios, context.query.ar)
  if (year === undefined) return listReply(context, m.outlookScenarioNoCommonYear)
  return page({
    title: () => m.outlookScenarioCompareTitle({ count: scenarios.length, year }),
    station: 'outlook',
    crumbs: scenarioCrumbs(context, () => [{ text: m.outlookScenarioCompare() }]),
    body: () => <CompareView scenarios={scenarios} year={year} slug={slug} lang={contentLang(context)} />,
  })
}
