import { m } from '../text/index.ts'

type Words = Readonly<Record<string, () => string>>

/** What a slice calls its own changes, each in the language set; codes as `recordChange` was given them. */
export type ChangeWords = {
  /** Whole sentences for actions that verb and noun do not tell well: `adopt-budget`. */
  readonly actions?: Words
  /** Nouns in lower case, for actions (`add-` and this) and for what a record is: `budget-line`. */
  readonly kinds?: Words
  /** Names of fields: `statedTotal`. */
  readonly fields?: Words
  /** Values that are codes, by field: `{ status: { adopted: … } }`. */
  readonly values?: Readonly<Record<string, Words>>
}

/** An action is a verb and a noun: `change-budget-line`. */
const verbs = new Map<string, (named: { what: string }) => string>([
  ['add', m.auditDidAdd],
  ['change', m.auditDidChange],
  ['remove', m.auditDidRemove],
  ['end', m.auditDidEnd],
  ['load', m.auditDidLoad],
  ['put', m.auditDidPut],
  ['import', m.auditDidImport],
  ['choose', m.auditDidChoose],
  ['save', m.auditDidSave],
  ['record', m.auditDidRecord],
  ['adopt', m.auditDidAdopt],
  ['propose', m.auditDidPropose],
  ['withdraw', m.auditDidWithdraw],
  ['close', m.auditDidClose],
  ['publish', m.auditDidPublish],
])

const actions = new Map<string, () => string>()
const kinds = new Map<string, () => string>()
const fields = new Map<string, () => string>()
const values = new Map<string, () => string>()

const addTo = (known: Map<string, () => string>, words: Words = {}, before = '') => {
  for (const [code, word] of Object.entries(words)) known.set(before + code, word)
}

/** Makes a slice's changes readable in histories; a slice calls it where its routes are put together. */
export function addChangeWords(words: ChangeWords): void {
  addTo(actions, words.actions)
  addTo(kinds, words.kinds)
  addTo(fields, words.fields)
  for (const [field, codes] of Object.entries(words.values ?? {})) addTo(values, codes, `${field} `)
}

/** What a record is, as a noun in lower case; the code itself when no word was given for it. */
export const kindWord = (kind: string): string => kinds.get(kind)?.() ?? kind

/** What was done: "Endret budsjettlinje"; the code itself when no words were given for it. */
export function actionWords(action: string): string {
  const whole = actions.get(action)
  if (whole) return whole()
  const [verb = '', ...noun] = action.split('-')
  const [did, what] = [verbs.get(verb), kinds.get(noun.join('-'))]
  return did && what ? did({ what: what() }) : action
}

/** What a field is called; the code itself when no word was given for it. */
export const fieldWord = (field: string): string => fields.get(field)?.() ?? field

/** Where a field stands among others: in the order in which words were given for them, the wordless last. */
export function fieldPlace(field: string): number {
  const place = [...fields.keys()].indexOf(field)
  return place < 0 ? fields.size : place
}

/** What a value of a field is called, when it is a code. */
export const valueWord = (field: string, value: string): string | undefined =>
  values.get(`${field} ${value}`)?.()
