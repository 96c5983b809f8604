/** What is wrong with one field; the code picks the text, the details fill its gaps. `''` is the form as a whole. */
export type FieldError = {
  readonly field: string
  readonly code: string
  readonly details?: Readonly<Record<string, string>>
}
