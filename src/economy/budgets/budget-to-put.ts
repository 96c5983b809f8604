import type { Ore } from '../../platform/money/money.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { AgeSpan, InferredPoint } from '../keys/key-version.model.ts'
import type { BudgetVisibility } from './budget.model.ts'
import type { LineKind } from './budget-line.model.ts'

/** A line as a file gives it. `amount` in øre, or `hours` as a decimal ("120.5") for own effort. */
export type LineToPut = {
  readonly kind: LineKind
  readonly text: string
  readonly amount?: Ore
  readonly hours?: string
  /** Slug of the organisation whose own effort it is. */
  readonly organisation?: string
  readonly note?: string
  readonly source?: string
}

/** A part of the key. Shares are "0.5" or "1/3"; a rate is kroner per unit, "2.00". */
export type ComponentToPut =
  | { readonly kind: 'fixed'; readonly amountPerMember: Ore }
  | { readonly kind: 'flat'; readonly share: string }
  | ({
      readonly kind: 'population'
      readonly ages?: AgeSpan
    } & ShareOrRate)
  /** A measure of the cooperation's own: `basis` in kebab-case ("hours"), `label` and `unit` as people say them. */
  | ({
      readonly kind: 'measure'
      readonly basis: string
      readonly label: string
      readonly unit: string
    } & ShareOrRate)

type ShareOrRate = { readonly share: string } | { readonly rate: string }

/** The key that a budget is shared by; found again by its slug. */
export type KeyToPut = {
  readonly slug: string
  readonly title: string
  readonly validFrom?: LocalDate
  readonly components: readonly ComponentToPut[]
  /** Everybody who shares, in the order that decides who is last. */
  readonly members: readonly {
    /** Slug of the organisation. */
    readonly organisation: string
    readonly exempt?: boolean
    /** What an exempt member contributes in kind, in a sentence. */
    readonly contribution?: string
  }[]
  /** Øre. */
  readonly step: Ore
  readonly residual: 'last' | 'largest-remainder' | 'largest-payer' | { readonly organisation: string }
  /** Population of 1 January so many years before the budget's year. */
  readonly populationYearsBefore?: number
  readonly inferred?: readonly InferredPoint[]
  readonly note?: string
  readonly source?: string
}

/** A budget as a file gives it; found again by its year. */
export type BudgetToPut = {
  readonly year: number
  readonly title: string
  /** What it pays for, in a sentence: the page's lede. */
  readonly purpose?: string
  readonly note?: string
  readonly source?: string
  readonly visibility?: BudgetVisibility
  /** The total that the source states, when it is to be compared with the sum of the lines. */
  readonly statedTotal?: Ore
  /** Members on this date share it; 1 January of the year when left out. */
  readonly membersOn?: LocalDate
  /** Population of this date; what the key says when left out. */
  readonly populationOn?: LocalDate
  readonly lines: readonly LineToPut[]
  readonly key: KeyToPut
  /** Values of the key's own measures: basis, then organisation's slug, then a decimal text. */
  readonly measures?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly status: 'draft' | 'proposed' | 'adopted' | 'closed'
  /** The day it was adopted, and closed; the first day of the year when left out. */
  readonly adoptedOn?: LocalDate
  readonly closedOn?: LocalDate
  /** Ready-made questions: the parameters of the what-if page, such as `{ "m-sogne": "sammen" }`. */
  readonly scenarios?: readonly {
    readonly title: string
    readonly text?: string
    readonly query: Readonly<Record<string, string>>
  }[]
  /** Cards (of the card index) that this budget answers: the body it pays for, the project it funds. */
  readonly answers?: readonly { readonly recordId: string; readonly meaning: string }[]
}
