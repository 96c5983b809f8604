import type { ReadTx } from '../../../platform/db/index.ts'
import type { FormState } from '../../../platform/forms/form-state.ts'
import type { RequestContext } from '../../../platform/http/context.ts'
import { m } from '../../../platform/text/index.ts'
import { paths } from '../../paths.ts'
import type { Query } from '../levers/lever-field.model.ts'
import { csrfOf, onceOf } from '../page-parts.ts'
import { addressOf } from '../question/question.model.ts'
import { scenarioErrors } from '../scenario-errors.ts'
import type { Scenario } from '../stored/scenario.model.ts'
import { scenarioAt } from '../stored/scenario.sql.ts'
import type { GatheredWhatIf } from './gather-what-if.ts'
import type { ScenarioKeeper } from './what-if-page.view.tsx'

type Kept = { readonly gathered: GatheredWhatIf; readonly query: Query; readonly sent: FormState | undefined }

/**
 * The form that keeps the question, for those who may: as a new scenario, as a copy of one (`kopi`), or in its place
 * (`scenario`). Null elsewhere. Made late, since its texts come out in the reader's language.
 */
export async function keeperOf(
  tx: ReadTx,
  context: RequestContext,
  kept: Kept,
): Promise<(() => ScenarioKeeper) | null> {
  const { cooperation } = context
  if (!cooperation || !context.may('edit-outlook')) return null
  const named = kept.query.scenario ?? kept.query.kopi
  const scenario = named === undefined ? undefined : await scenarioAt(tx, cooperation.id, named)
  const changed = kept.query.scenario === undefined ? undefined : scenario
  return () => ({
    csrf: csrfOf(context),
    action: changed
      ? paths.changeScenario(cooperation.slug, changed.slug)
      : paths.saveScenario(cooperation.slug),
    hidden: hiddenOf(context, kept, changed),
    changing: changed
      ? {
          title: changed.title,
          revision: changed.revision,
          href: paths.scenario(cooperation.slug, changed.slug),
        }
      : null,
    values: kept.sent?.values ?? valuesOf(scenario, changed !== undefined),
    errors: kept.sent ? scenarioErrors(kept.sent) : [],
  })
}

function hiddenOf(context: RequestContext, { gathered }: Kept, changed: Scenario | undefined) {
  const { question, base } = gathered
  const asked = new URLSearchParams(addressOf(question, base.span)).toString()
  const whom = gathered.subject.kind === 'cooperation' ? {} : { kommuner: gathered.subject.codes.join(',') }
  // A change keeps whom the scenario is about.
  return changed ? { question: asked, levers: 'ja' } : { once: onceOf(context), question: asked, ...whom }
}

function valuesOf(scenario: Scenario | undefined, isChange: boolean): Readonly<Record<string, string>> {
  if (!scenario) return {}
  const { title, note, visibility } = scenario
  return { title: isChange ? title : m.outlookScenarioCopyOf({ title }), note, visibility }
}
