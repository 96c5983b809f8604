import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable, Section } from '../../platform/ui/index.ts'
import {
  type CareService,
  type Forecast,
  type UseTrial,
  useBacktest,
} from '../engine/backtest/use-backtest.ts'
import { LEVERS } from '../engine/lever.model.ts'
import { indicatorName } from './indicator-name.ts'

const names: Record<CareService, () => string> = {
  home80: m.outlookUseHome80,
  institution: m.outlookUseResidents,
  homeUsers: () => indicatorName('homeCareUsers'),
  careFte: m.outlookUseCareFte,
}

const number = (value: number, decimals: number) => formatNumber(value, currentLocale(), { decimals })
const signed = (value: number, decimals = 1) =>
  formatNumber(value, currentLocale(), { decimals, signed: true })

/** The trend of use held against what came: words first, then every trial. */
export function UseBacktestSection() {
  const trials = useBacktest()
  const trend = LEVERS.find(({ id }) => id === 'homeUseTrend')?.default ?? 0
  return (
    <Section title={m.outlookUseTitle()} id="bruk" intro={m.outlookUseIntro({ trend: signed(trend, 0) })}>
      <div class="stack">
        <div class="prose">
          <ul>
            {longest(trials).map((trial) => (
              <li>{inWords(trial)}</li>
            ))}
          </ul>
          <p>{m.outlookUseLimits()}</p>
        </div>
        <DataTable
          caption={m.outlookUseCaption()}
          columns={columns()}
          rows={trials}
          wide
          money={{ answer: 'trend', summary: ({ from, to }) => `${from}–${to}` }}
          source={m.outlookUseSource()}
        />
      </div>
    </Section>
  )
}

/** The longest trial of each that is told in words. */
function longest(trials: readonly UseTrial[]): UseTrial[] {
  return (['home80', 'institution', 'careFte'] as const).flatMap((service) => {
    const here = trials.filter((trial) => trial.service === service)
    return here.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 1)
  })
}

function inWords({ service, from, to, constant, trend, hit }: UseTrial): string {
  const errors = { from, to, constant: number(Math.abs(constant.error), 0), trend: number(trend.error, 0) }
  switch (service) {
    case 'institution':
      return m.outlookUseInstitution(errors)
    case 'careFte':
      return m.outlookUseFte({ from, to, constant: number(-constant.error, 1) })
    default:
      return m.outlookUseHome({ ...errors, hit: signed(hit) })
  }
}

const shown = ({ service }: UseTrial, value: number): string => number(value, service === 'home80' ? 1 : 0)

const forecast = (trial: UseTrial, { value, error }: Forecast): string =>
  m.outlookUseForecast({ value: shown(trial, value), error: signed(error) })

const columns = (): Column<UseTrial>[] => [
  { key: 'what', head: m.outlookUseWhat(), cell: ({ service }) => names[service]() },
  { key: 'years', head: m.outlookUseYears(), cell: ({ from, to }) => `${from}–${to}` },
  { key: 'came', head: m.outlookUseCame(), align: 'end', cell: (trial) => shown(trial, trial.came) },
  {
    key: 'constant',
    head: m.outlookUseConstant(),
    align: 'end',
    cell: (trial) => forecast(trial, trial.constant),
  },
  {
    key: 'trend',
    head: m.outlookUseTrend(),
    align: 'end',
    strong: true,
    cell: (trial) => forecast(trial, trial.trend),
  },
  { key: 'hit', head: m.outlookUseHit(), align: 'end', cell: ({ hit }) => signed(hit) },
]
