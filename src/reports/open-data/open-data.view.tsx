import { m } from '../../platform/text/index.ts'
import {
  type Column,
  DataTable,
  LinksRow,
  PageHead,
  Section,
  type TextLink,
} from '../../platform/ui/index.ts'
import type { DataSet } from './data-sets.ts'

export type OpenDataProps = {
  name: string
  sets: readonly DataSet[]
  /** Where programs begin. */
  links: readonly TextLink[]
}

/** Everything of a cooperation that can be fetched as files. */
export const CooperationOpenData = ({ name, sets, links }: OpenDataProps) => (
  <>
    <PageHead title={m.reportsOpenDataTitle()} lede={m.reportsOpenDataLede({ name })} />
    <Section title={m.reportsOpenDataSets()}>
      <DataTable caption={m.reportsOpenDataSets()} captionHidden columns={columns()} rows={sets} />
    </Section>
    <Section title={m.reportsOpenDataForPrograms()} intro={m.reportsOpenDataForProgramsText()}>
      <LinksRow links={links} />
    </Section>
  </>
)

const columns = (): Column<DataSet>[] => [
  {
    key: 'name',
    head: m.reportsOpenDataSet(),
    cell: ({ name, href }) => <a href={href}>{name()}</a>,
  },
  { key: 'csv', head: 'CSV', cell: (set) => <File of={set} kind="csv" /> },
  { key: 'json', head: 'JSON', cell: (set) => <File of={set} kind="json" /> },
]

function File({ of: set, kind }: { of: DataSet; kind: 'csv' | 'json' }) {
  const href = set[kind]
  if (!href) return <>–</>
  return (
    <a href={href}>
      {kind.toUpperCase()}
      <span class="hidden-text"> {set.name()}</span>
    </a>
  )
}
