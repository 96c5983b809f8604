/** One mistake in an example's files. `line` counts from 1; null when it is about the whole file. */
export type Problem = { readonly file: string; readonly line: number | null; readonly text: string }

/** Where something stands in a file, by the names and places that lead to it. */
export type Path = readonly PropertyKey[]

/** A file that was read: what it says, and the line each part of it stands on. */
export type Told<T> = { readonly file: string; readonly value: T; lineOf(path: Path): number }

/** What reading a file came to: never half of it. */
export type Reading<T> =
  | { readonly ok: true; readonly told: Told<T> }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The mistake as the terminal shows it: `population.csv:7: "persons" must be a whole number`. */
export const problemLine = ({ file, line, text }: Problem): string =>
  line === null ? `${file}: ${text}` : `${file}:${line}: ${text}`

/** A mistake that stands at a place in a file. */
export const problemAt = (told: Told<unknown>, path: Path, text: string): Problem => ({
  file: told.file,
  line: told.lineOf(path),
  text,
})

/** The files cannot be loaded; nothing of them was stored. */
export class NotLoaded extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'))
    this.name = 'NotLoaded'
    this.problems = problems
  }
}
