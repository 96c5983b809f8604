import { apiRoute, type SliceRoutes } from '../../platform/http/route.ts'
import { budgetsQuery, newBudgetBody } from '../budgets/budget.input.ts'
import { costSharesSchema } from '../cost-share.json.ts'
import { proofSchema } from '../proof/proof.json.ts'
import { budgetAsJson, budgetsAsJson, postBudget } from './budget.api.ts'
import { budgetAnswer, budgetsAnswer, lineAnswer, removedLineAnswer } from './budget.json.ts'
import { budgetSample, budgetsSample, draftSample, lineSample } from './budget-samples.ts'
import { deleteLine, postLine, putLine } from './line.api.ts'
import { ownedLineBody } from './line.input.ts'
import { refusalTitles } from './refusal-titles.ts'
import { proofAsJson, sharesAsJson, whatIfAsJson } from './share.api.ts'
import { proofSample, sharesSample, whatIfSample } from './share-samples.ts'
import { whatIfQuery } from './what-if.input.ts'
import { whatIfAnswer } from './what-if.json.ts'

const budgets = '/cooperations/:cooperation/budgets'
const budget = `${budgets}/:year`
const line = `${budget}/lines/:line`

const reading = [
  apiRoute({
    method: 'GET',
    url: budgets,
    permission: 'look',
    summary: "A cooperation's budgets, newest first",
    query: budgetsQuery,
    answer: budgetsAnswer,
    example: budgetsSample,
    handle: budgetsAsJson,
  }),
  apiRoute({
    method: 'GET',
    url: budget,
    permission: 'look',
    summary: 'A budget with its lines, its cost key and where the figures come from',
    answer: budgetAnswer,
    example: budgetSample,
    handle: budgetAsJson,
  }),
  apiRoute({
    method: 'GET',
    url: `${budget}/shares`,
    permission: 'look',
    summary: 'Who pays what, in the shape of the command line',
    answer: costSharesSchema,
    example: sharesSample,
    handle: sharesAsJson,
  }),
  apiRoute({
    method: 'GET',
    url: `${budget}/shares/:member`,
    permission: 'look',
    summary: "How one member's share is worked out, step by step",
    answer: proofSchema,
    example: proofSample,
    handle: proofAsJson,
  }),
  apiRoute({
    method: 'GET',
    url: `${budget}/what-if`,
    permission: 'look',
    summary: 'Who would pay what if something were otherwise',
    query: whatIfQuery,
    answer: whatIfAnswer,
    example: whatIfSample,
    handle: whatIfAsJson,
  }),
]

const writing = [
  apiRoute({
    method: 'POST',
    url: budgets,
    permission: 'edit-economy',
    summary: 'Make a draft, empty or as a copy of another year',
    body: newBudgetBody,
    answer: budgetAnswer,
    example: draftSample,
    handle: postBudget,
  }),
  apiRoute({
    method: 'POST',
    url: `${budget}/lines`,
    permission: 'edit-economy',
    summary: 'Add a line to a budget',
    body: ownedLineBody,
    answer: lineAnswer,
    example: lineSample,
    handle: postLine,
  }),
  apiRoute({
    method: 'PUT',
    url: line,
    permission: 'edit-economy',
    summary: 'Change a line; If-Match names the revision that the change was made from',
    body: ownedLineBody,
    answer: lineAnswer,
    example: lineSample,
    handle: putLine,
  }),
  apiRoute({
    method: 'DELETE',
    url: line,
    permission: 'edit-economy',
    summary: 'Remove a line; If-Match names the revision that was seen',
    answer: removedLineAnswer,
    example: { id: lineSample.id },
    handle: deleteLine,
  }),
]

/** Budgets, their shares and proofs as data. */
export const apiRoutes: SliceRoutes = {
  pages: [],
  api: [...reading, ...writing],
  refusals: refusalTitles,
}
