import type { ReadTx } from '../db/index.ts'
import type { CooperationContext } from '../http/context.ts'
import { paths } from '../http/paths.ts'
import { download, type PageReply, page } from '../http/reply.ts'
import { m } from '../text/index.ts'
import type { Filter, TextLink } from '../ui/index.ts'
import { type CardAddress, cardAddress } from './card-address.sql.ts'
import { kindWord } from './change-words.ts'
import { type HistoryPage as Found, type HistoryChoices, historyChoices, historyPage } from './history.sql.ts'
import { HistoryPage } from './history.view.tsx'
import { type HistoryState, historyAddress, historyFile, readHistoryState } from './history-address.ts'
import { historyCsv } from './history-csv.ts'
import { historyEntries, namesIn } from './history-entries.ts'
import type { NamesById } from './name-sources.ts'

const pageLength = 50

type History = {
  readonly state: HistoryState
  readonly found: Found
  readonly choices: HistoryChoices
  readonly names: NamesById
  /** The card of the one record that is asked about. */
  readonly card: CardAddress | undefined
}

/** Every change in a cooperation, or in one record, the newest first. */
export function showHistory(context: CooperationContext): Promise<PageReply> {
  const state = readHistoryState(context.query)
  return context.read(async (tx) => answer(context, await historyAsked(tx, context, state)))
}

async function historyAsked(
  tx: ReadTx,
  { cooperation: { id } }: CooperationContext,
  state: HistoryState,
): Promise<History> {
  const found = await historyPage(tx, { ...state, cooperationId: id, limit: pageLength })
  return {
    state,
    found,
    choices: state.subjectId ? { kinds: [], people: [] } : await historyChoices(tx, id),
    names: await namesIn(tx, found.rows),
    card: state.subjectId ? await cardAddress(tx, id, state.subjectId) : undefined,
  }
}

function answer({ cooperation }: CooperationContext, history: History): PageReply {
  const { slug, name } = cooperation
  const { state, found, names } = history
  const address = (changed: Partial<HistoryState>) =>
    historyAddress(paths.history(slug), { ...state, before: null, ...changed })
  const title = () => titleOf(history)
  return page({
    title,
    crumbs: () => [{ text: name, href: paths.cooperation(slug) }, { text: m.auditHistoryTitle() }],
    body: () => (
      <HistoryPage
        title={title()}
        lede={state.subjectId ? m.auditHistoryOfLede() : m.auditHistoryLede({ name })}
        links={linksOf(slug, history)}
        kinds={kindFilters(history, address)}
        people={personFilters(history, address)}
        entries={historyEntries(found.rows, { names, withSubject: !state.subjectId })}
        newest={state.before === null ? undefined : address({})}
        next={found.next === null ? undefined : address({ before: found.next })}
        csv={historyAddress(historyFile(slug), { ...state, before: null })}
      />
    ),
  })
}

function titleOf({ state, card }: History): string {
  if (!state.subjectId) return m.auditHistoryTitle()
  return card ? m.auditHistoryOfTitle({ title: card.title }) : m.auditHistoryOfUnnamed()
}

function linksOf(slug: string, { state, card }: History): TextLink[] {
  if (!state.subjectId) return []
  const all = { text: m.auditHistoryToAll(), href: paths.history(slug) }
  if (!card) return [all]
  return [{ text: m.auditHistoryToRecord({ title: card.title }), href: paths.record(slug, card.path) }, all]
}

type Address = (changed: Partial<HistoryState>) => string

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const kindFilters = ({ state, choices }: History, address: Address): Filter[] => [
  { text: m.auditHistoryAllKinds(), href: address({ kind: undefined }), current: !state.kind },
  ...choices.kinds.map((kind) => ({
    text: capital(kindWord(kind)),
    href: address({ kind }),
    current: kind === state.kind,
  })),
]

const personFilters = ({ state, choices }: History, address: Address): Filter[] => [
  { text: m.auditHistoryEverybody(), href: address({ personId: undefined }), current: !state.personId },
  ...choices.people.map(({ id, name }) => ({
    text: name ?? m.auditNobodyKnown(),
    href: address({ personId: id }),
    current: id === state.personId,
  })),
]

const mostInFile = 10_000

/** The changes that are chosen as a file, at most ten thousand; older ones by `etter`. */
export async function historyAsCsv({ cooperation, query, read }: CooperationContext): Promise<PageReply> {
  const state = readHistoryState(query)
  const { rows } = await read((tx) =>
    historyPage(tx, { ...state, cooperationId: cooperation.id, limit: mostInFile }),
  )
  return download({
    type: 'text/csv; charset=utf-8',
    fileName: `${cooperation.slug}-historikk.csv`,
    body: historyCsv(rows),
  })
}
