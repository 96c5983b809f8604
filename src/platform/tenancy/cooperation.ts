import { literal, type OpeningQuestion, type ReadTx } from '../db/index.ts'
import type { Locale } from '../text/locale.ts'
import type { LocalDate } from '../time/local-date.model.ts'

/** A cooperation (samarbeid): the tenant that a page stands below. */
export type Cooperation = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly purpose: string
  readonly language: Locale
  readonly kind: string
  readonly foundedYear: number | null
  readonly published: boolean
  readonly pinnedDate: LocalDate | null
  readonly exampleNote: string | null
  readonly fictional: boolean
  readonly revision: number
}

const columns = `cooperation_id as id, slug, name, purpose, language, kind, founded_year as "foundedYear", published,
  pinned_date as "pinnedDate", example_note as "exampleNote", fictional, revision`

/** The cooperation at an address, if this actor may know of it. */
export async function findCooperation(tx: ReadTx, slug: string): Promise<Cooperation | undefined> {
  const [found] = await tx.named<Cooperation>({
    name: 'cooperation_by_slug',
    text: `select ${columns} from platform.cooperation where slug = $1`,
    values: [slug],
  })
  return found
}

/** The same, asked as a transaction begins. */
export const cooperationQuestion = (slug: string): OpeningQuestion =>
  `select ${columns} from platform.cooperation where slug = ${literal(slug)}`

/** Every cooperation that this actor may know of, by name. */
export function visibleCooperations(tx: ReadTx): Promise<Cooperation[]> {
  return tx.named<Cooperation>({
    name: 'visible_cooperations',
    text: `select ${columns} from platform.cooperation order by fictional, name collate platform.norwegian`,
    values: [],
  })
}

/** First parts of addresses that a cooperation cannot have as its own. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'api',
  'assets',
  'static',
  'dev',
  'health',
  'sok',
  'logg-inn',
  'logg-ut',
  'invitasjon',
  'min-side',
  'sprak',
  'samarbeid',
  'kommuner',
  'organisasjoner',
  'folketall',
  'framtid',
  'tilgjengelighet',
  'personvern',
  'apne-data',
  'om',
  'hjelp',
  'admin',
  'favicon.ico',
  'robots.txt',
])
