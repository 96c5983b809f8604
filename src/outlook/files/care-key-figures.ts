import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { type CareKeyFigures, type CareShares, NATION } from './care-shares.model.ts'
import { municipalityCode } from './category.model.ts'

type Row = Readonly<Record<string, string>>

/** The texts of the figures, since their codes may change. */
const WANTED = {
  home80: /80 år.*hjemmetjenest/i,
  institution80: /80 år.*(institusjon|sykehjem)/i,
} as const satisfies Record<keyof CareShares, RegExp>

/** Reads what `data pull` stored as `care-key-figures`; undefined when none of the shares is among them. */
export function readCareKeyFigures(packed: Uint8Array): CareKeyFigures | undefined {
  const rows = rowsOf(gunzipSync(packed).toString())
  const [region, time] = [columnOf(rows, /region/i), columnOf(rows, /^(tid|år|year)$/i)]
  if (!region || !time) return undefined
  const chosen = Object.entries(WANTED).map(([key, text]) => [key, labelOf(rows, text)] as const)
  const told = rows.filter(({ label, value }) => value !== '' && chosen.some(([, text]) => text === label))
  const year = Math.max(...told.map((row) => Number(row[time])))
  if (!Number.isFinite(year)) return undefined
  const shares = new Map<string, CareShares>()
  for (const row of told.filter((one) => Number(one[time]) === year)) {
    const place = placeOf(row[region] ?? '')
    const [key] = chosen.find(([, text]) => text === row.label) ?? []
    if (place && key) shares.set(place, { ...shares.get(place), [key]: Number(row.value) })
  }
  return { year, shares }
}

/** The file has some fifty thousand rows, of which a few hundred are about those of 80 and older. */
function rowsOf(text: string): Row[] {
  const [head = '', ...lines] = text.split('\n')
  return parse([head, ...lines.filter((line) => /80 år/i.test(line))].join('\n'), { columns: true })
}

const columnOf = ([first]: readonly Row[], name: RegExp): string | undefined =>
  Object.keys(first ?? {}).find((column) => name.test(column))

/** The first figure of that text that is in per cent. */
const labelOf = (rows: readonly Row[], text: RegExp): string | undefined =>
  rows.find(({ label = '', unit = '' }) => text.test(label) && /prosent|%/i.test(`${label} ${unit}`))?.label

const placeOf = (region: string): string | undefined =>
  /^(EAK|0)$/.test(region) ? NATION : municipalityCode(region)
