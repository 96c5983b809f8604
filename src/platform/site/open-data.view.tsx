import { m } from '../text/index.ts'
import { type Column, DataTable, Definitions, EmptyState, PageHead, Section } from '../ui/index.ts'

/** A published cooperation, in the language it is written in. */
export type OpenCooperation = { name: string; lang: string; href: string; json: string }

type OpenDataProps = {
  cooperations: readonly OpenCooperation[]
  /** Address of the OpenAPI document. */
  openApi: string
  /** An address of the API with a gap in it, to explain how they are made. */
  pattern: string
}

/** Where the figures behind every page can be fetched. */
export const OpenDataPage = ({ cooperations, openApi, pattern }: OpenDataProps) => (
  <>
    <PageHead title={m.siteOpenDataTitle()} lede={m.siteOpenDataLede()} />
    <Section title={m.siteOpenDataProgramsTitle()} intro={m.siteOpenDataProgramsText()}>
      <Definitions
        items={[
          { term: m.siteOpenDataTermDocument(), text: <a href={openApi}>{m.siteOpenDataDocument()}</a> },
          { term: m.siteOpenDataPattern(), text: <code>{pattern}</code> },
        ]}
      />
    </Section>
    <Section title={m.siteOpenDataTablesTitle()} intro={m.siteOpenDataTablesText()}>
      <Definitions
        items={[
          { term: m.siteOpenDataTermAmounts(), text: m.siteOpenDataAmounts() },
          { term: m.siteOpenDataTermCsv(), text: m.siteOpenDataCsv() },
          { term: m.siteOpenDataTermLimits(), text: m.siteOpenDataLimits() },
        ]}
      />
    </Section>
    <Section title={m.siteOpenDataCooperationsTitle()}>
      <DataTable
        caption={m.siteOpenDataCooperationsTitle()}
        captionHidden
        columns={columns()}
        rows={cooperations}
        empty={<EmptyState title={m.siteOpenDataNone()}>{m.siteOpenDataNoneText()}</EmptyState>}
      />
    </Section>
  </>
)

const columns = (): Column<OpenCooperation>[] => [
  {
    key: 'name',
    head: m.siteOpenDataCooperation(),
    cell: ({ name, lang, href }) => (
      <a href={href} lang={lang}>
        {name}
      </a>
    ),
  },
  {
    key: 'json',
    head: m.siteOpenDataFormat(),
    cell: ({ name, lang, json }) => (
      <a href={json}>
        JSON{' '}
        <span class="hidden-text" lang={lang}>
          {name}
        </span>
      </a>
    ),
  },
]
