import { formatDate, formatPercentWithUnit } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { DataTable } from '../../platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { MunicipalityChange } from './municipality.model.ts'

type ChangeTableProps = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly changes: readonly MunicipalityChange[]
  /** What each number is called. */
  readonly names: ReadonlyMap<string, string>
}

/** How large a part: "100 %", "33,3333 %", with as many decimals as it needs. */
export function weightText(weightMillionths: number): string {
  const [, decimals = ''] = `${weightMillionths / 10_000}`.split('.')
  return formatPercentWithUnit(`${weightMillionths / 10_000}`, currentLocale(), { decimals: decimals.length })
}

/** Mergers, splits and changes of number, one line for each number that people came from. */
export function ChangeTable({ caption, captionHidden, changes, names }: ChangeTableProps) {
  const sources = [...new Set(changes.map(({ source }) => source).filter(Boolean))]
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      rows={changes}
      columns={[
        { key: 'date', head: m.registersDate(), cell: ({ onDate }) => formatDate(onDate, currentLocale()) },
        {
          key: 'from',
          head: m.registersMunicipalityFrom(),
          cell: ({ fromCode }) => <Named code={fromCode} names={names} />,
        },
        {
          key: 'to',
          head: m.registersMunicipalityTo(),
          cell: ({ toCode }) => <Named code={toCode} names={names} />,
        },
        {
          key: 'share',
          head: m.registersMunicipalityShare(),
          align: 'end',
          cell: ({ weightMillionths }) => weightText(weightMillionths),
        },
      ]}
      source={sources.length > 0 && m.registersSources({ sources: sources.join('; ') })}
    />
  )
}

const Named = ({ code, names }: { code: string; names: ReadonlyMap<string, string> }) => (
  <a href={paths.municipality(code)}>
    {names.get(code)} <span class="number">{code}</span>
  </a>
)
