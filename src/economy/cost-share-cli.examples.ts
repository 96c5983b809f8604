import { runCostShare } from './cost-share.cli.ts'

/** Knutepunkt Sørlandet's members in 2017, as the command line takes them. */
export const members = [
  { id: '1001', name: 'Kristiansand', exempt: true, values: {} },
  { id: '1014', name: 'Vennesla', values: { population: 14308 } },
  { id: '0935', name: 'Iveland', values: { population: 1317 } },
  { id: '1018', name: 'Søgne', values: { population: 11260 } },
  { id: '1017', name: 'Songdalen', values: { population: 6419 } },
  { id: '0928', name: 'Birkenes', values: { population: 5147 } },
  { id: '0926', name: 'Lillesand', values: { population: 10577 } },
]

/** The published budget of 2017 as input. */
export const knutepunkt = {
  total: '950000.00',
  components: [
    { basis: 'flat', share: '0.5' },
    { basis: 'population', share: '0.5' },
  ],
  members,
  rounding: { step: '500.00', residual: 'last' as unknown },
}

/** Runs the command on a text, or on a value as JSON, and tells all that it said. */
export function run(input: unknown) {
  const said = { code: 0, out: '', err: '' }
  said.code = runCostShare({
    stdin: typeof input === 'string' ? input : JSON.stringify(input),
    write: (text) => {
      said.out += text
    },
    complain: (text) => {
      said.err += text
    },
  })
  return said
}
