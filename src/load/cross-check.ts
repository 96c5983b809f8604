import type { BudgetFile } from './budget.input.ts'
import { checkRegisters } from './cross-check-registers.ts'
import type { ReadParts } from './example.ts'
import { type Known, loosePointers, type Pointer, repeated } from './pointers.ts'
import { type Path, type Problem, problemAt } from './problem.ts'

/** What the files say of each other that cannot be. Parts that could not be read are passed over. */
export const crossCheck = (parts: ReadParts): Problem[] => [
  ...checkRegisters(parts, organisationsOf(parts)),
  ...checkThread(parts),
  ...checkPeople(parts),
  ...checkBudgets(parts),
]

const organisationsOf = ({ organisations }: ReadParts): Known => ({
  what: 'organisation',
  keys: organisations && new Set(organisations.value.organisations.map(({ key }) => key)),
})

/** Without the file there are no cards; a file that could not be read may hold any. */
function cardsOf({ thread, present }: ReadParts): Known {
  const isUnread = !thread && present.includes('thread.yaml')
  return {
    what: 'card',
    keys: isUnread ? undefined : new Set(thread?.value.cards.map(({ key }) => key)),
  }
}

function checkThread(parts: ReadParts): Problem[] {
  const { thread } = parts
  if (!thread) return []
  const { cards } = thread.value
  const answers = cards.flatMap(({ answers }, place) =>
    answers.map((key, index): Pointer => [['cards', place, 'answers', index], key]),
  )
  return [
    ...repeated(
      thread,
      'card',
      cards.map(({ key }, place): Pointer => [['cards', place, 'key'], key]),
    ),
    ...loosePointers(thread, cardsOf(parts), answers),
    ...answers
      .filter(([[, place], key]) => cards[Number(place)]?.key === key)
      .map(([path, key]) => problemAt(thread, path, `"${key}" cannot answer itself`)),
  ]
}

function checkPeople(parts: ReadParts): Problem[] {
  const { people, cooperation } = parts
  if (!people) return []
  const named = people.value.people
  const pointers = (from: (person: (typeof named)[number]) => readonly Pointer[]) =>
    named.flatMap((person, place) =>
      from(person).map(([path, key]): Pointer => [['people', place, ...path], key]),
    )
  return [
    ...(cooperation && !cooperation.value.fictional
      ? [problemAt(people, [], 'only a fictional cooperation has invented people')]
      : []),
    ...repeated(
      people,
      'person',
      pointers(({ key }) => [[['key'], key]]),
    ),
    ...loosePointers(
      people,
      organisationsOf(parts),
      pointers(({ organisation }) => [[['organisation'], organisation]]),
    ),
    ...loosePointers(
      people,
      cardsOf(parts),
      pointers(({ tasks }) => tasks.map(({ card }, index): Pointer => [['tasks', index, 'card'], card])),
    ),
    ...named.flatMap(({ role, organisation }, place) =>
      role === 'representative' && organisation === null
        ? [problemAt(people, ['people', place, 'role'], 'a representative needs "organisation"')]
        : [],
    ),
  ]
}

function checkBudgets(parts: ReadParts): Problem[] {
  const { budgets } = parts
  return budgets.flatMap((budget, place) => {
    const { key, year } = budget.value
    const isTaken = budgets.slice(0, place).some((other) => other.value.year === year)
    const members = key.members.map((member, index): Pointer => [['key', 'members', index], member])
    return [
      ...(isTaken ? [problemAt(budget, ['year'], `another file has the budget for ${year}`)] : []),
      ...repeated(budget, 'member', members),
      ...loosePointers(budget, organisationsOf(parts), [...members, ...ownersIn(budget.value)]),
      ...loosePointers(
        budget,
        { what: 'member of the key', keys: new Set(key.members) },
        payersIn(budget.value),
      ),
      ...loosePointers(budget, cardsOf(parts), cardsIn(budget.value)),
    ]
  })
}

const numbered = (path: Path, keys: readonly string[]): Pointer[] =>
  keys.map((key, index) => [[...path, index], key])

const cardsIn = ({ paysFor, answers }: BudgetFile): Pointer[] => [
  ...numbered(['paysFor'], paysFor),
  ...numbered(['answers'], answers),
]

const ownersIn = ({ lines }: BudgetFile): Pointer[] =>
  lines.map(({ organisation }, index) => [['lines', index, 'organisation'], organisation])

function payersIn({ key, measures = {}, published = {} }: BudgetFile): Pointer[] {
  const { residual } = key.rounding
  const owner = typeof residual === 'string' ? null : residual.member
  return [
    ...key.exempt.map(({ member }, index): Pointer => [['key', 'exempt', index, 'member'], member]),
    [['key', 'rounding', 'residual', 'member'], owner],
    ...Object.entries(measures).flatMap(([basis, byMember]) =>
      Object.keys(byMember).map((member): Pointer => [['measures', basis, member], member]),
    ),
    ...Object.keys(published).map((member): Pointer => [['published', member], member]),
  ]
}
