import { m } from '../text/index.ts'
import {
  DownloadLinks,
  EmptyState,
  type Filter,
  Filters,
  type HistoryEntry,
  HistoryTable,
  LinksRow,
  PageHead,
  PageLinks,
  type TextLink,
} from '../ui/index.ts'

export type HistoryPageProps = {
  title: string
  lede: string
  links: readonly TextLink[]
  kinds: readonly Filter[]
  people: readonly Filter[]
  entries: readonly HistoryEntry[]
  newest: string | undefined
  next: string | undefined
  csv: string
}

/** Who changed what, the newest first. */
export const HistoryPage = (props: HistoryPageProps) => (
  <>
    <PageHead title={props.title} lede={props.lede} />
    {props.links.length > 0 && <LinksRow links={props.links} />}
    {props.kinds.length > 2 && <Filters label={m.auditHistoryKindFilter()} filters={props.kinds} />}
    {props.people.length > 2 && <Filters label={m.auditHistoryPersonFilter()} filters={props.people} />}
    {props.entries.length > 0 ? (
      <HistoryTable caption={m.auditHistoryCaption()} entries={props.entries} />
    ) : (
      <EmptyState level={2} title={m.auditHistoryEmptyTitle()}>
        {m.auditHistoryEmptyText()}
      </EmptyState>
    )}
    <PageLinks next={props.next} />
    {props.newest && <LinksRow links={[{ text: m.auditHistoryNewest(), href: props.newest }]} />}
    <DownloadLinks csv={props.csv} />
  </>
)
