import { paths as site } from '../platform/http/paths.ts'

/** The only author of the economy's addresses; all stand below a cooperation's own. */
const overview = (slug: string) => `/${slug}/okonomi`
const budget = (slug: string, year: number) => `${overview(slug)}/budsjett/${year}`

export const paths = {
  overview,
  newBudget: (slug: string) => `${overview(slug)}/budsjett/ny`,
  budget,
  changeBudget: (slug: string, year: number) => `${budget(slug, year)}/endre`,
  newLine: (slug: string, year: number) => `${budget(slug, year)}/linje/ny`,
  line: (slug: string, year: number, id: string) => `${budget(slug, year)}/linje/${id}`,
  removeLine: (slug: string, year: number, id: string) => `${budget(slug, year)}/linje/${id}/fjern`,
  changeKey: (slug: string, year: number) => `${budget(slug, year)}/nokkel`,
  chooseKey: (slug: string, year: number) => `${budget(slug, year)}/nokkel/velg`,
  measures: (slug: string, year: number) => `${budget(slug, year)}/tall`,
  propose: (slug: string, year: number) => `${budget(slug, year)}/foresla`,
  withdraw: (slug: string, year: number) => `${budget(slug, year)}/trekk`,
  adopt: (slug: string, year: number) => `${budget(slug, year)}/vedta`,
  close: (slug: string, year: number) => `${budget(slug, year)}/avslutt`,
  proof: (slug: string, year: number, member: string) => `${budget(slug, year)}/bevis/${member}`,
  whatIf: (slug: string, year: number) => `${budget(slug, year)}/hva-om`,
  saveScenario: (slug: string, year: number) => `${budget(slug, year)}/hva-om/lagre`,
  removeScenario: (slug: string, year: number, id: string) => `${budget(slug, year)}/hva-om/${id}/fjern`,
  csv: (slug: string, year: number) => `${budget(slug, year)}/andeler.csv`,
  print: (slug: string, year: number) => `${budget(slug, year)}/utskrift`,
  /** What was done with one budget. */
  history: (slug: string, budgetId: string) => `${site.history(slug)}?om=${budgetId}`,
  key: (slug: string, key: string) => `${overview(slug)}/nokkel/${key}`,
  api: {
    budgets: (slug: string) => `/api/v1/cooperations/${slug}/budgets`,
    budget: (slug: string, year: number) => `/api/v1/cooperations/${slug}/budgets/${year}`,
    shares: (slug: string, year: number) => `/api/v1/cooperations/${slug}/budgets/${year}/shares`,
    line: (slug: string, year: number, id: string) =>
      `/api/v1/cooperations/${slug}/budgets/${year}/lines/${id}`,
  },
} as const
