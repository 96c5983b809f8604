/** A letter to one person, about a record. */
export type Letter = {
  readonly cooperationId: string
  /** The record that it is about, whose page may list its letters. */
  readonly recordId: string | null
  readonly to: { readonly name: string; readonly address: string }
  /** An address that answers go to. */
  readonly replyTo?: string
  /** 1–300 characters; controls and line breaks become spaces. */
  readonly subject: string
  /** Plain text of 1–20 000 characters; addresses of pages stand whole. */
  readonly text: string
  /** An event as `writeCalendar` writes it, with the method that it was written for. */
  readonly calendar?: { readonly method: 'request' | 'cancel' | 'publish'; readonly text: string }
  /** Ids of files of the same cooperation, at most 20. They are read when the letter goes. */
  readonly attachments?: readonly string[]
}

const oneAddress = /^[^\s\p{Cc}<>,;:"()@]+@[^\s\p{Cc}<>,;:"()@]+$/u

/** Whether a text is one e-mail address, without a name and without anything else. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && oneAddress.test(text)

/** One line of a letter's head: nothing in it begins another line. */
export const headLine = (text: string, most: number): string =>
  [
    ...text
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, most)
    .join('')
