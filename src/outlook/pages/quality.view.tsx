import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable, EmptyState, LinksRow, PageHead, Section } from '../../platform/ui/index.ts'
import type { BacktestResult, BacktestScore } from '../data/backtest-result.model.ts'
import type { NationalDementia } from '../data/national-dementia.model.ts'
import type { IndicatorId } from '../engine/indicator.model.ts'
import { type Home, paths } from '../paths.ts'
import { dateOf } from './date-of.ts'
import { indicatorName } from './indicator-name.ts'
import { NationalDementiaSection } from './national-dementia.view.tsx'
import { listed } from './outlook-words.ts'
import {
  ALL,
  BANDS,
  type Band,
  horizonsOf,
  type Miss,
  missesOf,
  plainError,
  scoreAt,
  sizesOf,
} from './quality.model.ts'
import { UseBacktestSection } from './use-backtest.view.tsx'

export type QualityProps = {
  readonly result: BacktestResult | undefined
  readonly dementia: NationalDementia
  readonly home: Home
}

const one = (value: number | null | undefined) => formatNumber(value, currentLocale(), { decimals: 1 })
/** So many decimals that what is nearly alike can be told apart. */
const two = (value: number) => formatNumber(value, currentLocale(), { decimals: 2 })
const signed = (value: number | null | undefined) =>
  formatNumber(value, currentLocale(), { decimals: 1, signed: true })
const percent = (share: number | null | undefined) =>
  formatNumber(share === null || share === undefined ? share : 100 * share, currentLocale(), { decimals: 0 })

const bandName = (band: Band): string =>
  indicatorName(band === 'total' ? 'population' : (band satisfies IndicatorId))

/** How good projections made like this would have been, had they been made before. */
export function QualityView({ result, dementia, home }: QualityProps) {
  if (!result)
    return (
      <>
        <PageHead title={m.outlookQualityTitle()} />
        <div class="section">
          <EmptyState level={2} title={m.outlookQualityNone()}>
            {m.outlookQualityNoneText()} <code>npm run -s samsyn -- outlook backtest --json</code>
          </EmptyState>
        </div>
      </>
    )
  const misses = missesOf(result)
  const total = scoreAt(result, { band: 'total', horizon: 10, places: ALL })
  return (
    <>
      <PageHead
        title={total ? m.outlookQualityHeadline({ error: one(total.mape) }) : m.outlookQualityTitle()}
        lede={m.outlookQualityLede({
          launches: listed(result.launches.map(String)),
          share: percent(result.within5at5),
        })}
      />
      <Section
        title={misses.length > 0 ? m.outlookQualityMissedTitle() : m.outlookQualityReachedTitle()}
        id="ikke-naadd"
      >
        <div class="prose">
          <Missed misses={misses} />
          <p>{m.outlookQualityHonest()}</p>
        </div>
      </Section>
      <Section title={m.outlookQualityErrors()} id="feil" intro={m.outlookQualityErrorsIntro()}>
        <ErrorTable result={result} />
      </Section>
      <Section title={m.outlookQualityCoverage()} id="dekning" intro={coverageIntro(result)}>
        <CoverageTable result={result} />
      </Section>
      <Section title={m.outlookQualitySizes()} id="storrelse" intro={m.outlookQualitySizesIntro()}>
        <SizeTable result={result} />
      </Section>
      <Section title={m.outlookQualityLaunches()} id="start">
        <LaunchTable result={result} />
      </Section>
      <NationalDementiaSection dementia={dementia} />
      <UseBacktestSection />
      <div class="section">
        <LinksRow
          label={m.outlookReadMore()}
          links={[
            { text: m.outlookAssumptionsTitle(), href: paths.assumptions(home) },
            { text: m.outlookReadingTitle(), href: paths.reading(home) },
          ]}
        />
      </div>
    </>
  )
}

const coverageIntro = ({ calibratedUntil, heldOut }: BacktestResult): string =>
  m.outlookQualityCoverageIntro({ until: calibratedUntil, heldOut: listed(heldOut.map(String)) })

function Missed({ misses }: { misses: readonly Miss[] }) {
  if (misses.length === 0) return <p>{m.outlookQualityAllReached()}</p>
  return (
    <>
      {misses.every(isOfOneSize) && <p>{m.outlookQualityMissedSizes()}</p>}
      <ul>
        {misses.map((miss) => (
          <li>{missInWords(miss)}</li>
        ))}
      </ul>
    </>
  )
}

const isOfOneSize = (miss: Miss): boolean => miss.kind !== 'within5' && miss.places !== ALL

function missInWords(miss: Miss): string {
  switch (miss.kind) {
    case 'error':
      return m.outlookMissError({ band: whereName(miss), ours: two(miss.ours), plain: two(miss.plain) })
    case 'narrow':
      return m.outlookMissNarrow({
        band: whereName(miss),
        share: percent(miss.share),
        years: miss.horizon,
      })
    case 'wide':
      return m.outlookMissWide({ band: whereName(miss), share: percent(miss.share), years: miss.horizon })
    case 'within5':
      return m.outlookMissWithin({ share: percent(miss.share) })
  }
}

/** "80–89 år", or "80–89 år, under 3 000 innbyggere". */
const whereName = ({ band, places }: { band: Band; places: string }): string =>
  places === ALL
    ? bandName(band)
    : m.outlookQualityWhere({ band: bandName(band), size: sizeName(places).toLowerCase() })

const bandColumn = (): Column<Band> => ({ key: 'band', head: m.outlookQualityBand(), cell: bandName })

const Source = ({ result }: { result: BacktestResult }) => (
  <>
    {m.outlookQualitySource({
      draws: formatNumber(result.draws, currentLocale()),
      seed: result.seed,
      on: dateOf(result.made.on),
    })}
  </>
)

function ErrorTable({ result }: { result: BacktestResult }) {
  const columns: Column<Band>[] = [
    bandColumn(),
    ...horizonsOf(result).map(
      (horizon): Column<Band> => ({
        key: `h${horizon}`,
        head: m.outlookQualityYears({ years: horizon }),
        align: 'end',
        strong: horizon === 10,
        cell: (band) => one(scoreAt(result, { band, horizon, places: ALL })?.mape),
      }),
    ),
    {
      key: 'plain',
      head: m.outlookQualityPlain(),
      align: 'end',
      cell: (band) => {
        const score = scoreAt(result, { band, horizon: 10, places: ALL })
        return one(score && plainError(score))
      },
    },
    {
      key: 'bias',
      head: m.outlookQualityBias(),
      align: 'end',
      cell: (band) => signed(scoreAt(result, { band, horizon: 10, places: ALL })?.bias),
    },
  ]
  return (
    <DataTable
      caption={m.outlookQualityErrorsCaption()}
      columns={columns}
      rows={BANDS}
      wide
      money={{ answer: 'h10' }}
      source={<Source result={result} />}
    />
  )
}

function CoverageTable({ result }: { result: BacktestResult }) {
  const share = (band: Band, horizon: number, which: 'coverage80' | 'coverage95') =>
    percent(scoreAt(result, { band, horizon, places: ALL })?.[which])
  const columns: Column<Band>[] = [
    bandColumn(),
    ...horizonsOf(result).map(
      (horizon): Column<Band> => ({
        key: `h${horizon}`,
        head: m.outlookQualityYears({ years: horizon }),
        align: 'end',
        strong: horizon === 10,
        cell: (band) => share(band, horizon, 'coverage80'),
      }),
    ),
    {
      key: 'c95',
      head: m.outlookQuality95(),
      align: 'end',
      cell: (band) => share(band, 10, 'coverage95'),
    },
  ]
  return (
    <DataTable
      caption={m.outlookQualityCoverageCaption()}
      columns={columns}
      rows={BANDS}
      wide
      money={{ answer: 'h10' }}
      source={<Source result={result} />}
    />
  )
}

type SizeRow = { readonly places: string; readonly band: Band; readonly score: BacktestScore | undefined }

function SizeTable({ result }: { result: BacktestResult }) {
  const rows = sizesOf(result).flatMap((places) =>
    BANDS.map((band): SizeRow => ({ places, band, score: scoreAt(result, { band, horizon: 10, places }) })),
  )
  const columns: Column<SizeRow>[] = [
    { key: 'places', head: m.outlookQualitySize(), cell: ({ places }) => sizeName(places) },
    { key: 'band', head: m.outlookQualityBand(), cell: ({ band }) => bandName(band) },
    {
      key: 'mape',
      head: m.outlookQualityError(),
      align: 'end',
      strong: true,
      cell: ({ score }) => one(score?.mape),
    },
    { key: 'bias', head: m.outlookQualityBias(), align: 'end', cell: ({ score }) => signed(score?.bias) },
    { key: 'c80', head: m.outlookQuality80(), align: 'end', cell: ({ score }) => percent(score?.coverage80) },
    { key: 'c95', head: m.outlookQuality95(), align: 'end', cell: ({ score }) => percent(score?.coverage95) },
    {
      key: 'plain',
      head: m.outlookQualityPlain(),
      align: 'end',
      cell: ({ score }) => one(score && plainError(score)),
    },
    {
      key: 'n',
      head: m.outlookQualityOutcomes(),
      align: 'end',
      cell: ({ score }) => formatNumber(score?.n, currentLocale()),
    },
    {
      key: 'zeros',
      head: m.outlookQualityZeros(),
      align: 'end',
      cell: ({ score }) => formatNumber(score?.leftOut, currentLocale()),
    },
  ]
  return (
    <DataTable
      caption={m.outlookQualitySizesCaption()}
      columns={columns}
      rows={rows}
      wide
      money={{ answer: 'mape', summary: ({ band }) => bandName(band) }}
      source={<Source result={result} />}
    />
  )
}

const sizes: Readonly<Record<string, () => string>> = {
  'under-3000': m.outlookSizeSmall,
  '3000-11999': m.outlookSizeMiddle,
  '12000-59999': m.outlookSizeLarge,
  '60000-and-more': m.outlookSizeCity,
}

const sizeName = (places: string): string => sizes[places]?.() ?? places

type LaunchRow = BacktestResult['byLaunch'][number]

function LaunchTable({ result }: { result: BacktestResult }) {
  const columns: Column<LaunchRow>[] = [
    { key: 'launch', head: m.outlookQualityLaunch(), cell: ({ launch }) => launch },
    { key: 'horizon', head: m.outlookQualityHorizon(), align: 'end', cell: ({ horizon }) => horizon },
    { key: 'band', head: m.outlookQualityBand(), cell: ({ band }) => bandName(band) },
    { key: 'mape', head: m.outlookQualityError(), align: 'end', strong: true, cell: ({ mape }) => one(mape) },
    { key: 'bias', head: m.outlookQualityBias(), align: 'end', cell: ({ bias }) => signed(bias) },
    { key: 'c80', head: m.outlookQuality80(), align: 'end', cell: ({ coverage80 }) => percent(coverage80) },
  ]
  return (
    <DataTable
      caption={m.outlookQualityLaunches()}
      captionHidden
      columns={columns}
      rows={result.byLaunch}
      wide
      money={{ answer: 'mape', summary: ({ band }) => bandName(band) }}
      source={<Source result={result} />}
    />
  )
}
