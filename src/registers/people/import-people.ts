import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { addDays, type LocalDate } from '../../platform/time/local-date.model.ts'
import { lockMembers } from '../members/membership.sql.ts'
import { type RowStored, refusedIn, type SheetImport } from '../sheets/import-sheet.ts'
import { endPersonRole } from './end-person-role.ts'
import type { PersonRow } from './import-people.input.ts'
import { rolesIn } from './person-role.sql.ts'
import { putPersonRole } from './put-person-role.ts'
import { type Represented, representedBy } from './represented.model.ts'
import { representedIn } from './represented.sql.ts'
import type { PersonRole } from './role.model.ts'

/** The column that a refusal is about. */
const refused = refusedIn({
  'person-name-ambiguous': 'navn',
  'role-held-already': 'rolle',
  'role-needs-organisation': 'organisasjon',
  'role-organisation-not-member': 'organisasjon',
  'organisation-name-ambiguous': 'organisasjon',
  required: 'fra',
  'period-empty': 'til',
  'last-coordinator': 'til',
  'role-ended-already': 'til',
})

/** Where a file goes, and who sends it. */
type Target = { readonly cooperationId: string; readonly sender: string | null }

/** A part to be given, one that is to end, or one that stands as it is told. */
type Told =
  | { readonly does: 'add'; readonly organisationId: string | null }
  | { readonly does: 'end'; readonly held: PersonRole; readonly until: LocalDate }
  | { readonly does: 'nothing' }

/**
 * Stores a file of people: parts that are new, and last days of those that stand there. What is new comes first, so
 * that somebody is left to run the cooperation; the sender's own part ends last of all.
 */
export const importPeople =
  ({ cooperationId, sender }: Target): SheetImport<PersonRow>['store'] =>
  async (tx, { rows }) => {
    await lockMembers(tx, cooperationId)
    const beside = {
      roles: await rolesIn(tx, cooperationId),
      organisations: await representedIn(tx, cooperationId),
    }
    const steps = rows.map(({ value: row }, at) => ({ at, row, told: toldBy(row, beside) }))
    const answers: RowStored[] = []
    for (const { at, row, told } of steps.toSorted(inOrder(sender)))
      answers[at] = told.ok ? await stepOf(tx, { cooperationId, row, told: told.value }) : refused(told)
    return answers
  }

const inOrder = (sender: string | null) => {
  const rank = ({ told }: { readonly told: Decision<Told, string> }): number => {
    if (!told.ok || told.value.does !== 'end') return 0
    return told.value.held.personId === sender ? 2 : 1
  }
  return (a: Parameters<typeof rank>[0], b: Parameters<typeof rank>[0]) => rank(a) - rank(b)
}

type Beside = { readonly roles: readonly PersonRole[]; readonly organisations: readonly Represented[] }

/** What a row asks for beside what stands: a part is the same when person, role, organisation and first day are. */
function toldBy(row: PersonRow, { roles, organisations }: Beside): Decision<Told, string> {
  const organisation = row.organisasjon ? representedBy(row.organisasjon, organisations) : accept(null)
  if (!organisation.ok) return organisation
  const namesakes = roles.filter(({ name }) => name === row.navn)
  if (new Set(namesakes.map(({ personId }) => personId)).size > 1)
    return refuse('person-name-ambiguous', { name: row.navn })
  const held = namesakes.find(
    ({ role, organisationId, during }) =>
      role === row.rolle && organisationId === organisation.value && during.from === row.fra,
  )
  if (held) return endingOf(row, held)
  return row.fra ? accept({ does: 'add', organisationId: organisation.value }) : refuse('required')
}

function endingOf({ til }: PersonRow, held: PersonRole): Decision<Told, string> {
  const until = til === undefined ? held.during.until : til && addDays(til, 1)
  if (until === held.during.until) return accept({ does: 'nothing' })
  if (until === null || held.during.until !== null)
    return refuse('role-ended-already', { date: held.during.until ? addDays(held.during.until, -1) : '' })
  return accept({ does: 'end', held, until })
}

type Step = { readonly cooperationId: string; readonly row: PersonRow; readonly told: Told }

async function stepOf(tx: WriteTx, { cooperationId, row, told }: Step): Promise<RowStored> {
  if (told.does === 'nothing') return accept('nothing')
  if (told.does === 'end') {
    const { id, revision } = told.held
    const ended = await endPersonRole(tx, { cooperationId, id, revision, until: told.until })
    if (!ended) throw new Error('a role that was just read is not there')
    return ended.ok ? accept(ended.value.did) : refused(ended)
  }
  const put = await putPersonRole(tx, {
    cooperationId,
    name: row.navn,
    language: null,
    role: row.rolle,
    organisationId: told.organisationId,
    during: { from: row.fra, until: row.til ? addDays(row.til, 1) : null },
  })
  return put.ok ? accept(put.value.did) : refused(put)
}
