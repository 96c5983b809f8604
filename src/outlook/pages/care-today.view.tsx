import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable } from '../../platform/ui/index.ts'
import { type CareToday, NATION } from '../files/care-shares.model.ts'
import { type CareRow, careRows, type Leaning, leaningOf } from './care-today.model.ts'
import type { PictureViewProps } from './picture-view-props.ts'

const one = (value: number | undefined) => formatNumber(value, currentLocale(), { decimals: 1 })

const leanings: Record<Leaning, () => string> = {
  'too-low': m.outlookCareTooLow,
  'too-high': m.outlookCareTooHigh,
  alike: m.outlookCareAlike,
}

/** How much the municipalities' own reports say is used today, beside the country that the picture is made of. */
export function CareTodayTable({ subject, made, care }: PictureViewProps) {
  if (made.invented) return null
  if (!care)
    return (
      <p class="prose">
        {m.outlookCareOwnMissing()} <code>npm run -s samsyn -- data pull --only care</code>
      </p>
    )
  const rows = careRows(care, subject.places, m.outlookCareNation())
  if (rows.length === 0) return null
  return (
    <div class="stack">
      <Words care={care} codes={subject.codes} />
      <DataTable
        caption={m.outlookCareTodayCaption({ year: care.year })}
        columns={columns()}
        rows={rows}
        highlight={({ isNation }) => isNation}
        source={<span lang="no">{care.source}</span>}
      />
    </div>
  )
}

function Words({ care, codes }: { care: CareToday; codes: readonly string[] }) {
  const [code = '', ...others] = codes
  const leaning = others.length === 0 ? leaningOf(care, code) : undefined
  if (!leaning) return null
  return (
    <p class="prose">
      {m.outlookCareOwnShare({
        year: care.year,
        own: one(care.shares.get(code)?.home80),
        nation: one(care.shares.get(NATION)?.home80),
      })}{' '}
      {leanings[leaning]()}
    </p>
  )
}

const columns = (): Column<CareRow>[] => [
  { key: 'name', head: m.outlookMunicipality(), cell: ({ name }) => name },
  {
    key: 'home',
    head: m.outlookCareHome80(),
    align: 'end',
    strong: true,
    cell: ({ shares }) => one(shares.home80),
  },
  {
    key: 'institution',
    head: m.outlookCareInstitution80(),
    align: 'end',
    cell: ({ shares }) => one(shares.institution80),
  },
]
