import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Refusal, refuse } from '../../platform/refusal/refusal.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { SheetRow } from '../sheets/import.model.ts'
import type { RowStored } from '../sheets/import-sheet.ts'
import type { MunicipalityRowInput } from './import-municipalities.input.ts'
import { allChanges, allCodes } from './municipality.sql.ts'
import { type ReformWritten, recordReform } from './record-reform.ts'
import type { ReformLine } from './reform.model.ts'
import { weightsOf } from './reform-weights.model.ts'

type Row = SheetRow<MunicipalityRowInput>

/** A line of a reform, and the row of the file that tells of it. */
type ToldLine = ReformLine & { readonly row: Row; readonly onDate: LocalDate; readonly source: string }

/** What each row that tells of a change led to; rows that tell of none are left out. */
export type ChangeAnswers = Map<Row, RowStored>

/** Records the mergers, splits and changes of number that a file tells of; the numbers themselves are stored. */
export async function storeChanges(tx: WriteTx, rows: readonly Row[]): Promise<ChangeAnswers> {
  const answers: ChangeAnswers = new Map()
  const fresh = await freshLines(tx, rows, answers)
  const reforms = Map.groupBy(fresh, ({ onDate, source }) => `${onDate} ${source}`)
  for (const lines of reforms.values()) {
    const [{ onDate, source } = { onDate: null, source: '' }] = lines
    if (onDate === null) continue
    const recorded = await recordReform(tx, { onDate, source, lines })
    if (recorded.ok) for (const { row } of lines) answers.set(row, accept(didOf(recorded.value)))
    else answerRefusal(recorded, lines, answers)
  }
  return answers
}

const didOf = ({ did }: ReformWritten) => (did === 'added' ? 'changed' : 'nothing')

/** The lines that do not stand there already. */
async function freshLines(tx: WriteTx, rows: readonly Row[], answers: ChangeAnswers): Promise<ToldLine[]> {
  const endOf = new Map((await allCodes(tx)).map(({ code, during }) => [code, during.until]))
  const changes = await allChanges(tx)
  const told = rows.filter(({ value }) => value.gikk_til)
  return [...Map.groupBy(told, ({ value }) => value.kommunenummer)].flatMap(([code, group]) => {
    const onDate = endOf.get(code)
    const [first] = group
    if (!onDate) {
      if (first) answers.set(first, { ...refuse('change-needs-last-day'), column: 'til' })
      return []
    }
    const lines = linesOf(group, onDate)
    const standing = changes.filter(({ fromCode }) => fromCode === code)
    if (standing.length !== lines.length || !lines.every((line) => stands(line, standing))) return lines
    for (const row of group) answers.set(row, accept('nothing'))
    return []
  })
}

const stands = (line: ToldLine, standing: readonly ReformLine[]): boolean =>
  standing.some(
    ({ toCode, weightMillionths }) => toCode === line.toCode && weightMillionths === line.weightMillionths,
  )

function linesOf(rows: readonly Row[], onDate: LocalDate): ToldLine[] {
  const weights = weightsOf(
    rows.map(({ value }) => ({ group: value.kommunenummer, share: value.andel ?? '1' })),
  )
  const sourced = rows.find(({ value }) => value.endring_kilde) ?? rows[0]
  const source = sourced?.value.endring_kilde || sourced?.value.kilde || ''
  return rows.map((row, index) => ({
    row,
    onDate,
    fromCode: row.value.kommunenummer,
    toCode: row.value.gikk_til ?? '',
    weightMillionths: weights[index] ?? 0,
    source,
  }))
}

/** The refusal at the row it is about. */
function answerRefusal(refusal: Refusal<string>, lines: readonly ToldLine[], answers: ChangeAnswers): void {
  const { code, details = {} } = refusal
  const line = lines[Number(details.line ?? 0)]
  if (!line) throw new Error(`a reform was refused without its line: ${code}`)
  const isDestination = details.code === line.toCode
  const column = columnOf[code] ?? (isDestination ? 'gikk_til' : 'til')
  answers.set(line.row, { ok: false, code, details, column })
}

const columnOf: Readonly<Record<string, string>> = {
  'reform-into-itself': 'gikk_til',
  'reform-line-twice': 'gikk_til',
  'reform-weight-not-a-share': 'andel',
  'reform-weights-do-not-add-up': 'andel',
  'reform-overlaps-another': 'gikk_til',
}
