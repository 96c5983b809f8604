import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type Page, page } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { comparablePopulation } from './comparable-population.ts'
import { allChanges, namesOfCodes } from './municipality.sql.ts'
import { municipalityCrumbs } from './municipality-crumbs.ts'
import { findMunicipality } from './municipality-record.ts'
import { MunicipalityView, Reforms } from './municipality-record.view.tsx'

/** A municipality by one of its numbers. */
export async function municipalityPage(context: RequestContext): Promise<Page> {
  const { date, params } = context
  const found = await context.read(async (tx) => {
    const record = requireFound(await findMunicipality(tx, params.code ?? '', date))
    const comparable = await comparablePopulation(tx, record.municipality)
    const mentioned = [
      ...record.changes.flatMap(({ fromCode, toCode }) => [fromCode, toCode]),
      ...comparable.flatMap(({ parts }) => parts.map(({ code }) => code)),
    ]
    return { record, comparable, names: await namesOfCodes(tx, mentioned) }
  })
  const { name, code } = found.record.municipality
  return page({
    title: () => m.registersMunicipalityTitle({ name, code }),
    crumbs: () => municipalityCrumbs({ text: name })(),
    body: () => (
      <MunicipalityView
        {...found.record}
        date={date}
        names={found.names}
        comparable={found.comparable}
        mayAdminister={context.may('administer')}
      />
    ),
  })
}

/** Every merger, split and change of number that is known. */
export async function reformsPage(context: RequestContext): Promise<Page> {
  const { changes, names } = await context.read(async (tx) => {
    const all = (await allChanges(tx)).toReversed()
    return {
      changes: all,
      names: await namesOfCodes(
        tx,
        all.flatMap(({ fromCode, toCode }) => [fromCode, toCode]),
      ),
    }
  })
  return page({
    title: m.registersMunicipalityReforms,
    crumbs: () => municipalityCrumbs({ text: m.registersMunicipalityReforms() })(),
    body: () => <Reforms changes={changes} names={names} mayAdminister={context.may('administer')} />,
  })
}
