import type { PageRoute, SliceRoutes } from '../platform/http/route.ts'
import { apiRoutes } from './api/routes.ts'
import { budgetPage } from './budgets/budget.page.tsx'
import { changeBudgetPage, saveBudgetPage } from './budgets/change-budget.page.tsx'
import { addLinePage, changeLinePage, linePage, removeLinePage } from './budgets/line.page.tsx'
import { measuresPage, saveMeasuresPage } from './budgets/measures.page.tsx'
import { addBudgetPage, newBudgetPage } from './budgets/new-budget.page.tsx'
import { printPage } from './budgets/print.page.tsx'
import {
  adoptBudgetPage,
  adoptPage,
  closeBudgetPage,
  closePage,
  proposeBudgetPage,
  withdrawBudgetPage,
} from './budgets/steps.page.tsx'
import { changeKeyPage, chooseKeyPage, saveKeyPage } from './keys/change-key.page.tsx'
import { keyPage } from './keys/key.page.tsx'
import { overviewPage } from './overview.page.tsx'
import { proofRoutes } from './proof/routes.ts'
import { sharesCsvFile } from './shares/shares-csv.page.ts'
import { removeScenarioPage, saveScenarioPage, whatIfPage } from './what-if/what-if.page.tsx'

type Handle = Extract<PageRoute, { scope: 'cooperation' }>['handle']

const look = (url: string, handle: Handle): PageRoute => ({
  scope: 'cooperation',
  method: 'GET',
  url: `/okonomi${url}`,
  permission: 'look',
  handle,
})

/** A form, and what it posts to. */
const form = (url: string, show: Handle, save: Handle): PageRoute[] => [
  { ...look(url, show), permission: 'edit-economy' },
  post(url, save),
]

const post = (url: string, handle: Handle): PageRoute => ({
  ...look(url, handle),
  method: 'POST',
  permission: 'edit-economy',
})

const adopting = (url: string, show: Handle, save: Handle): PageRoute[] =>
  form(url, show, save).map((route) => ({ ...route, permission: 'adopt-budget' }))

const budget = '/budsjett/:year'

const pages: readonly PageRoute[] = [
  look('', overviewPage),
  ...form('/budsjett/ny', newBudgetPage, addBudgetPage),
  look(budget, budgetPage),
  look(`${budget}/andeler.csv`, sharesCsvFile),
  look(`${budget}/utskrift`, printPage),
  ...form(`${budget}/endre`, changeBudgetPage, saveBudgetPage),
  ...form(`${budget}/linje/ny`, linePage, addLinePage),
  ...form(`${budget}/linje/:line`, linePage, changeLinePage),
  post(`${budget}/linje/:line/fjern`, removeLinePage),
  ...form(`${budget}/nokkel`, changeKeyPage, saveKeyPage),
  post(`${budget}/nokkel/velg`, chooseKeyPage),
  ...form(`${budget}/tall`, measuresPage, saveMeasuresPage),
  post(`${budget}/foresla`, proposeBudgetPage),
  post(`${budget}/trekk`, withdrawBudgetPage),
  ...adopting(`${budget}/vedta`, adoptPage, adoptBudgetPage),
  ...adopting(`${budget}/avslutt`, closePage, closeBudgetPage),
  look(`${budget}/hva-om`, whatIfPage),
  post(`${budget}/hva-om/lagre`, saveScenarioPage),
  post(`${budget}/hva-om/:scenario/fjern`, removeScenarioPage),
  look('/nokkel/:key', keyPage),
]

const parts: readonly SliceRoutes[] = [{ pages, api: [] }, proofRoutes, apiRoutes]

/** Every address of the economy. */
export const economyRoutes: SliceRoutes = {
  pages: parts.flatMap((part) => part.pages),
  api: parts.flatMap((part) => part.api),
  refusals: Object.assign({}, ...parts.map((part) => part.refusals)),
}
