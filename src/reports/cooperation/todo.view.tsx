import { contentLanguage } from '../../platform/records/content-language.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable, Section } from '../../platform/ui/index.ts'
import type { Todo } from './todo.ts'

/** What waits for the reader, on top of the page. */
export const TodoSection = ({ todos }: { todos: readonly Todo[] }) => (
  <Section title={m.reportsTodoTitle()}>
    <DataTable
      caption={m.reportsTodoTitle()}
      captionHidden
      columns={columns()}
      rows={todos}
      wide
      empty={<p>{m.reportsTodoNothing()}</p>}
    />
  </Section>
)

const columns = (): Column<Todo>[] => [
  { key: 'what', head: m.reportsTodoWhat(), cell: (todo) => <What todo={todo} /> },
  {
    key: 'when',
    head: m.reportsTodoWhen(),
    cell: ({ on }) => (on ? <When on={on} /> : m.reportsTodoNoDate()),
  },
  {
    key: 'about',
    head: m.reportsTodoAbout(),
    cell: ({ about, href, language }) => (
      <a href={href} lang={contentLanguage(language)}>
        {about}
      </a>
    ),
  },
]

const When = ({ on }: { on: NonNullable<Todo['on']> }) => (
  <time dateTime={on}>{formatDateShort(on, currentLocale())}</time>
)

function What({ todo: { kind, what, language } }: { todo: Todo }) {
  if (kind === 'draft') return <>{m.reportsTodoDraft()}</>
  if (kind === 'proposed') return <>{m.reportsTodoProposed()}</>
  const text = <span lang={contentLanguage(language)}>{what}</span>
  return kind === 'overdue' ? (
    <>
      {m.reportsTodoOverdue()} {text}
    </>
  ) : (
    text
  )
}
