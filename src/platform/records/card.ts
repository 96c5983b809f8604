import type { Locale } from '../text/locale.ts'
import type { LocalDate } from '../time/local-date.model.ts'
import type { Station } from './station.ts'

/** Who may see a row, from all to few. */
export type Visibility = 'public' | 'cooperation' | 'body' | 'organisation'

/** What a slice tells the index about one of its records. What is left out is empty; a text is never the whole content. */
export type Card = {
  readonly cooperationId: string
  /** The record's own id. */
  readonly id: string
  /** What it is, in kebab-case: `budget`, `membership`. */
  readonly kind: string
  readonly station: Station
  /** 1–300 characters. */
  readonly title: string
  /** One sentence, at most 2000 characters. */
  readonly summary?: string
  /** Other words that it should be found by: aliases, numbers, names of parts. */
  readonly searchText?: string
  /** The language that the title is written in; bokmål when nothing else is said. */
  readonly language?: Locale
  /** Address below the cooperation's own: `okonomi/budsjett/2017`. For a card without a page: `pathInStation`. */
  readonly path: string
  /** Where it comes from: a document and its date. */
  readonly source?: string
  readonly position?: number
  readonly visibility: Visibility
}

/** "From" answers "to": a goal answers an expectation. The slice that is higher on the ladder owns the link. */
export type Link = {
  readonly cooperationId: string
  readonly fromId: string
  readonly toId: string
  /** In kebab-case: `answers`, `pays-for`. */
  readonly meaning: string
  readonly since?: LocalDate | null
  readonly visibility: Visibility
}

/** Something that must have been done by a date, or at a time that its source gives only in words. */
export type Due = {
  readonly cooperationId: string
  readonly id: string
  readonly recordId: string
  readonly what: string
  readonly doneOn?: LocalDate | null
  /** Who must see to it, in words. */
  readonly bearer?: string
  readonly visibility: Visibility
} & (
  | { readonly onDate: LocalDate; readonly whenText?: string }
  | { readonly onDate?: null; readonly whenText: string }
)

/** Something that a person has been asked to do. */
export type Task = {
  readonly cooperationId: string
  readonly id: string
  readonly recordId: string
  readonly personId: string | null
  readonly what: string
  readonly onDate?: LocalDate | null
  readonly doneAt?: Date | null
  readonly visibility: Visibility
}
