import type { ReadTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { membersOn } from '../../registers/index.ts'
import { populationSpans } from '../keys/key-version.model.ts'
import { versionById } from '../keys/key-version.sql.ts'
import { inhabitantsOn } from './inhabitants.ts'

type Asked = {
  readonly cooperationId: string
  /** The key that is shared by, when one is chosen. */
  readonly versionId: string | null
  readonly membersOn: LocalDate
  readonly populationOn: LocalDate | null
}

/** Refuses a day on which the registers cannot count everybody who pays. */
export async function checkPopulationDate(
  tx: ReadTx,
  { cooperationId, versionId, membersOn: named, populationOn }: Asked,
): Promise<Decision<null, 'population-date-missing'>> {
  if (populationOn === null) return accept(null)
  const version = versionId === null ? undefined : await versionById(tx, cooperationId, versionId)
  const members = await membersOn(tx, cooperationId, named)
  const counts = (organisationId: string, part: string) =>
    version
      ? version.members.some((member) => member.organisationId === organisationId && !member.exempt)
      : part === 'member'
  const codes = members.flatMap(({ organisationId, part, code }) =>
    code !== null && counts(organisationId, part) ? [code] : [],
  )
  const spans = populationSpans(version?.parts ?? [])
  const figures = await inhabitantsOn(tx, { codes, named, date: populationOn, spans })
  const wanted = codes.length * (1 + spans.filter((ages) => ages !== null).length)
  return figures.length === wanted ? accept(null) : refuse('population-date-missing', { date: populationOn })
}
