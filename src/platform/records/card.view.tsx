import { m } from '../text/index.ts'
import type { LocalDate } from '../time/local-date.model.ts'
import {
  type Definition,
  Definitions,
  LinksRow,
  PageHead,
  Section,
  type StripStop,
  ThreadStrip,
} from '../ui/index.ts'
import { contentLanguage } from './content-language.ts'
import type { CalendarDue } from './dues.sql.ts'
import { DuesTable } from './dues-table.view.tsx'
import type { StationCard } from './station-cards.sql.ts'
import { visibilityName } from './station-words.ts'

export type CardPageProps = {
  slug: string
  card: StationCard
  stops: readonly StripStop[]
  dues: readonly CalendarDue[]
  date: LocalDate
  /** Where its history is, for those who may see it. */
  history: string | undefined
}

/** A record that lives in the index only: what it is, its place on the thread, its dates and where it comes from. */
export function CardPage({ slug, card, stops, dues, date, history }: CardPageProps) {
  const lang = contentLanguage(card.language)
  const source: Definition[] = card.source
    ? [{ term: m.recordsColumnSource(), text: <span lang={lang}>{card.source}</span> }]
    : []
  return (
    <>
      <PageHead
        title={card.title}
        lang={lang}
        lede={card.summary && <span lang={lang}>{card.summary}</span>}
      />
      <ThreadStrip stops={stops} />
      {dues.length > 0 && (
        <Section title={m.recordsDues()}>
          <DuesTable caption={m.recordsDues()} slug={slug} dues={dues} date={date} withRecord={false} />
        </Section>
      )}
      <Section title={m.recordsCardFacts()}>
        <Definitions
          items={[...source, { term: m.recordsVisibleTo(), text: visibilityName[card.visibility]() }]}
        />
        {history && <LinksRow links={[{ text: m.recordsHistory(), href: history }]} />}
      </Section>
    </>
  )
}
