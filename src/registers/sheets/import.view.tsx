import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import {
  Buttons,
  Columns,
  DataTable,
  type FieldError,
  FileField,
  Form,
  PageHead,
  Panel,
  Section,
} from '../../platform/ui/index.ts'
import { refusalSentence } from '../form-errors.ts'
import type { BadCell, Preview, RowOutcome } from './import.model.ts'

export type ImportPageProps = {
  readonly title: string
  readonly lede: string
  readonly action: string
  readonly back: string
  readonly csrf: { readonly name: string; readonly value: string }
  /** What the columns are called and what stands in them. */
  readonly columns: readonly { readonly name: string; readonly text: string; readonly required: boolean }[]
  /** Why the file as a whole could not be read. */
  readonly errors: readonly FieldError[]
  readonly preview: Preview | null
}

/** Choosing a file, and seeing what it would do before it does it. */
export const ImportPage = (props: ImportPageProps) => (
  <>
    <PageHead title={props.title} lede={props.lede} />
    {props.preview &&
      (props.preview.bad.length > 0 ? (
        <Bad {...props.preview} />
      ) : (
        <Good {...props} preview={props.preview} />
      ))}
    <Section title={props.preview ? m.registersImportAnother() : m.registersImportChoose()}>
      <Columns ratio="wide-first">
        <Panel>
          <Form action={props.action} csrf={props.csrf} upload errors={props.errors}>
            <FileField
              name="file"
              label={m.registersImportFileLabel()}
              hint={m.registersImportFileHint()}
              accept=".csv,text/csv,text/plain"
              errors={props.errors}
            />
            <Buttons primary={{ text: m.registersImportPreview() }} cancel={{ href: props.back }} />
          </Form>
        </Panel>
      </Columns>
    </Section>
    <Section title={m.registersImportColumns()} intro={m.registersImportColumnsIntro()}>
      <DataTable
        caption={m.registersImportColumns()}
        captionHidden
        wide
        rows={props.columns}
        columns={[
          { key: 'name', head: m.registersImportColumn(), cell: ({ name }) => <code>{name}</code> },
          { key: 'text', head: m.registersImportHolds(), cell: ({ text }) => text },
          {
            key: 'required',
            head: m.registersImportRequired(),
            cell: ({ required }) => (required ? m.registersYes() : m.registersNo()),
          },
        ]}
      />
    </Section>
  </>
)

/** So many are shown; the rest are counted. */
const mostShown = 200

function Bad({ bad }: Preview) {
  const locale = currentLocale()
  return (
    <Section title={m.registersImportBadTitle()} intro={m.registersImportBadIntro()}>
      <DataTable
        caption={m.registersImportBadCaption({
          shown: formatNumber(Math.min(bad.length, mostShown), locale),
          total: formatNumber(bad.length, locale),
        })}
        rows={bad.slice(0, mostShown)}
        columns={[
          { key: 'line', head: m.registersImportLine(), cell: ({ line }) => line },
          {
            key: 'column',
            head: m.registersImportColumn(),
            cell: ({ column }) => column ?? m.registersImportWholeRow(),
          },
          { key: 'typed', head: m.registersImportTyped(), cell: (cell) => <Typed {...cell} /> },
          { key: 'text', head: m.registersImportWrong(), cell: (cell) => refusalSentence(cell) },
        ]}
      />
    </Section>
  )
}

const longestShown = 60

/** What stood in the cell, with the place marked that the sentence is about. */
function Typed({ typed, details }: BadCell) {
  const [from, to] = [Number(details?.from), Number(details?.to)]
  if (!(from < to && to <= typed.length))
    return <>{typed.length > longestShown ? `${typed.slice(0, longestShown)}…` : typed}</>
  return (
    <>
      {typed.slice(Math.max(0, from - longestShown), from)}
      <mark>{typed.slice(from, to)}</mark>
      {typed.slice(to, to + longestShown)}
    </>
  )
}

function Good({ preview, action, csrf, back }: ImportPageProps & { preview: Preview }) {
  const { outcomes, packed } = preview
  const locale = currentLocale()
  const count = (did: RowOutcome['did']) =>
    formatNumber(outcomes.filter((outcome) => outcome.did === did).length, locale)
  const [first] = outcomes
  return (
    <Section
      title={m.registersImportGoodTitle()}
      intro={m.registersImportCounts({
        added: count('added'),
        changed: count('changed'),
        same: count('nothing'),
      })}
    >
      <DataTable
        caption={m.registersImportGoodCaption({
          shown: formatNumber(Math.min(outcomes.length, mostShown), locale),
          total: formatNumber(outcomes.length, locale),
        })}
        wide
        rows={outcomes.slice(0, mostShown)}
        columns={[
          { key: 'line', head: m.registersImportLine(), cell: ({ line }) => line },
          { key: 'did', head: m.registersImportDoes(), cell: ({ did }) => didText[did]() },
          ...Object.keys(first?.cells ?? {})
            .slice(0, 6)
            .map((name) => ({
              key: `cell-${name}`,
              head: name,
              cell: ({ cells }: RowOutcome) => cells[name],
            })),
        ]}
      />
      <div class="section-body">
        <Form action={action} csrf={csrf} hidden={{ packed, confirm: 'ja' }} label={m.registersImportDo()}>
          <Buttons primary={{ text: m.registersImportDo() }} cancel={{ href: back }} />
        </Form>
      </div>
    </Section>
  )
}

const didText: Record<RowOutcome['did'], () => string> = {
  added: m.registersImportAdded,
  changed: m.registersImportChanged,
  nothing: m.registersImportSame,
}
