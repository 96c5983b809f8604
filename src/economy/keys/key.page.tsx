import type { ReadTx } from '../../platform/db/index.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type Page, page } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { membersOn } from '../../registers/index.ts'
import { contentLang, economyCrumbs } from '../page-parts.ts'
import { KeyView, type ShownVersion } from './key.view.tsx'
import type { KeyVersion } from './key-version.model.ts'
import { budgetsOnKey, type RestingBudget, versionsOfKey } from './key-version.sql.ts'

/** A cost key with its versions. */
export async function keyPage(context: CooperationContext): Promise<Page> {
  const { id, slug } = context.cooperation
  const versions = await context.read(async (tx) => {
    const found = await versionsOfKey(tx, id, context.params.key ?? '')
    const resting = found[0] ? await budgetsOnKey(tx, id, found[0].keyId) : []
    const shown: ShownVersion[] = []
    for (const version of found) shown.push(await shownVersion(tx, { context, version, resting }))
    return shown
  })
  const newest = requireFound(versions[0])
  return page({
    title: () => newest.version.title,
    station: 'economy',
    crumbs: () => {
      const last = { text: newest.version.title, lang: contentLang(context) }
      return economyCrumbs(slug, { text: m.economyKeys() }, last)()
    },
    body: () => <KeyView slug={slug} versions={versions} lang={contentLang(context)} />,
  })
}

type Asked = {
  readonly context: CooperationContext
  readonly version: KeyVersion
  readonly resting: readonly RestingBudget[]
}

/** Members are called what they were called when the version began to hold. */
async function shownVersion(tx: ReadTx, { context, version, resting }: Asked): Promise<ShownVersion> {
  const members = await membersOn(tx, context.cooperation.id, version.during.from ?? context.date)
  const memberOf = (id: string) => members.find(({ organisationId }) => organisationId === id)
  const { residual } = version
  return {
    version,
    members: version.members.map(({ organisationId, exempt, contribution }) => ({
      name: memberOf(organisationId)?.shortName ?? '–',
      exempt,
      contribution,
    })),
    municipalities: version.members.every(
      ({ organisationId, exempt }) => exempt || memberOf(organisationId)?.code,
    ),
    owner: typeof residual === 'string' ? '' : (memberOf(residual.organisationId)?.shortName ?? ''),
    years: resting.filter(({ versionId }) => versionId === version.id).map(({ year }) => year),
  }
}
