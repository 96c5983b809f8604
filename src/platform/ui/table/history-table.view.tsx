import { m } from '../../text/index.ts'

/** One field's value before and after; null where there was or is nothing. */
export type FieldChange = { field: string; before: string | null; after: string | null }

/** Who did what when (all written out in the reader's language), and what it changed. */
export type HistoryEntry = { when: string; who: string; what: string; changes: readonly FieldChange[] }

type HistoryTableProps = { caption: string; entries: readonly HistoryEntry[] }

/** A record's changes, newest first, as handed in. */
export function HistoryTable({ caption, entries }: HistoryTableProps) {
  return (
    <div class="table-frame">
      <table class="ds-table data-table history-table">
        <caption class="hidden-text">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{m.uiHistoryEntry()}</th>
            <th scope="col">{m.uiHistoryField()}</th>
            <th scope="col">{m.uiHistoryBefore()}</th>
            <th scope="col">{m.uiHistoryAfter()}</th>
          </tr>
        </thead>
        {entries.map((entry) => (
          <Entry entry={entry} />
        ))}
      </table>
    </div>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const [first, ...others] = entry.changes
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={Math.max(entry.changes.length, 1)}>
          {entry.what}{' '}
          <span class="history-who">
            {entry.who}, {entry.when}
          </span>
        </th>
        {first ? <Change change={first} /> : <td colSpan={3} />}
      </tr>
      {others.map((change) => (
        <tr>
          <Change change={change} />
        </tr>
      ))}
    </tbody>
  )
}

function Value({ value }: { value: string | null }) {
  if (value !== null) return <>{value}</>
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="hidden-text">{m.uiNothing()}</span>
    </>
  )
}

function Change({ change }: { change: FieldChange }) {
  return (
    <>
      <td data-label={m.uiHistoryField()}>{change.field}</td>
      <td data-label={m.uiHistoryBefore()} class="before">
        <Value value={change.before} />
      </td>
      <td data-label={m.uiHistoryAfter()} class="after">
        <Value value={change.after} />
      </td>
    </>
  )
}
