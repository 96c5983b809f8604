import { contentLanguage } from '../../platform/records/content-language.ts'
import type { CalendarDue } from '../../platform/records/index.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { Definitions, LinksRow, Section } from '../../platform/ui/index.ts'

type UpcomingSectionProps = { dues: readonly CalendarDue[]; calendar: string }

/** The next dates, and those that have no day. */
export const UpcomingSection = ({ dues, calendar }: UpcomingSectionProps) => (
  <Section title={m.reportsUpcomingTitle()}>
    {dues.length > 0 ? (
      <Definitions items={dues.map((due) => ({ term: <When due={due} />, text: <What due={due} /> }))} />
    ) : (
      <p>{m.reportsUpcomingNone()}</p>
    )}
    <LinksRow links={[{ text: m.reportsUpcomingLink(), href: calendar }]} />
  </Section>
)

const When = ({ due: { onDate, whenText, record } }: { due: CalendarDue }) =>
  onDate ? (
    <time dateTime={onDate}>{formatDateShort(onDate, currentLocale())}</time>
  ) : (
    <span lang={contentLanguage(record.language)}>{whenText}</span>
  )

const What = ({ due: { what, record } }: { due: CalendarDue }) => (
  <span lang={contentLanguage(record.language)}>{what}</span>
)
