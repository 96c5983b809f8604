import {
  type BudgetToPut,
  budgetsOf,
  type KeyToPut,
  type LineToPut,
  loadSharing,
  putBudget,
} from '../economy/index.ts'
import type { WriteTx } from '../platform/db/index.ts'
import { formatDecimalOre, type Ore } from '../platform/money/money.model.ts'
import type { BudgetFile } from './budget.input.ts'
import type { Example } from './example.ts'
import type { Place } from './place.ts'
import { NotLoaded, type Problem, problemAt, type Told } from './problem.ts'
import { acceptedOr } from './put-or-stop.ts'
import { cardId } from './put-thread.ts'

/** Puts the budgets there, oldest first, and holds their shares up to those that their source published. */
export async function putBudgets(tx: WriteTx, { budgets }: Example, { cooperation }: Place): Promise<void> {
  for (const told of budgets) {
    const put = await putBudget(tx, cooperation, budgetToPut(told.value, cooperation.slug))
    acceptedOr(put, told, ['key'])
    const problems = await publishedProblems(tx, told, cooperation.id)
    if (problems.length > 0) throw new NotLoaded(problems)
  }
}

/** Where the calculation gives another share than the one that the source published. */
async function publishedProblems(
  tx: WriteTx,
  told: Told<BudgetFile>,
  cooperationId: string,
): Promise<Problem[]> {
  const { published, year } = told.value
  if (!published) return []
  const paid = await sharesBySlug(tx, cooperationId, year)
  return Object.entries(published).flatMap(([member, amount]) => {
    const share = paid.get(member)
    if (share === amount) return []
    const calculated = share === undefined ? 'nothing' : formatDecimalOre(share)
    return [
      problemAt(
        told,
        ['published', member],
        `"${member}" is published as ${formatDecimalOre(amount)}, but the calculation gives ${calculated}`,
      ),
    ]
  })
}

async function sharesBySlug(
  tx: WriteTx,
  cooperationId: string,
  year: number,
): Promise<ReadonlyMap<string, Ore>> {
  const budget = (await budgetsOf(tx, cooperationId)).find((listed) => listed.year === year)
  const sharing = budget && (await loadSharing(tx, budget))
  if (!sharing?.ok || !sharing.value.outcome.ok) return new Map()
  const { participants, outcome } = sharing.value
  const slugs = new Map(participants.map(({ id, slug }) => [id, slug]))
  return new Map(outcome.value.shares.map(({ id, rounded }) => [slugs.get(id) ?? id, rounded]))
}

/** A budget as the economy wants it told. */
function budgetToPut(file: BudgetFile, slug: string): BudgetToPut {
  const { paysFor, answers, scenarios, published: _, key, lines, ...rest } = file
  const to = (meaning: string) => (card: string) => ({ recordId: cardId(slug, card), meaning })
  return {
    ...given(rest),
    lines: lines.map((line): LineToPut => given(line)),
    key: keyToPut(key),
    scenarios: scenarios.map(({ ask, ...scenario }) => ({ ...given(scenario), query: ask })),
    answers: [...paysFor.map(to('pays-for')), ...answers.map(to('answers'))],
  }
}

function keyToPut({ exempt, members, rounding, from, ...rest }: BudgetFile['key']): KeyToPut {
  const contributions = new Map(exempt.map(({ member, contributes }) => [member, contributes]))
  const { step, residual } = rounding
  return {
    ...given(rest),
    ...(from ? { validFrom: from } : {}),
    step,
    residual: typeof residual === 'string' ? residual : { organisation: residual.member },
    members: members.map((organisation) => ({
      organisation,
      ...(contributions.has(organisation)
        ? { exempt: true, contribution: contributions.get(organisation) ?? '' }
        : {}),
    })),
  }
}

type Given<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>
}

/** The same without the fields that were left out. */
const given = <T extends object>(row: T): Given<T> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Given<T>
