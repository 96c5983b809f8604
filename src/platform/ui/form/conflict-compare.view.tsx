import type { ComponentChildren } from 'preact'
import { m } from '../../text/index.ts'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/data-table.view.tsx'

/** One field as it is stored now and as this reader wrote it, both formatted. */
export type ConflictField = { label: string; stored: string; mine: string }

type ConflictCompareProps = {
  /** Who changed it meanwhile, and when, written out. */
  who: string
  when: string
  fields: readonly ConflictField[]
  /** The form again, with the reader's own text and the new revision. */
  children: ComponentChildren
}

const columns = (): Column<ConflictField>[] => [
  { key: 'label', head: m.uiHistoryField(), cell: ({ label }) => label },
  { key: 'stored', head: m.uiConflictStored(), cell: ({ stored }) => stored },
  { key: 'mine', head: m.uiConflictMine(), cell: ({ mine }) => mine, strong: true },
]

/** Somebody else saved first: both versions side by side, and nothing of what was written is lost. */
export function ConflictCompare({ who, when, fields, children }: ConflictCompareProps) {
  return (
    <section class="conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{m.uiConflictTitle()}</h2>
      <p class="section-intro">{m.uiConflictText({ who, when })}</p>
      <DataTable
        caption={m.uiConflictCaption()}
        columns={columns()}
        rows={fields}
        highlight={({ stored, mine }) => stored !== mine}
      />
      {children}
    </section>
  )
}
