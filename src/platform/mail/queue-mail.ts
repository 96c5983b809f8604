import type { WriteTx } from '../db/index.ts'
import { newId } from '../records/new-id.ts'
import { accept, type Decision, refuse } from '../refusal/refusal.model.ts'
import { m } from '../text/index.ts'
import { headLine, isMailAddress, type Letter } from './letter.ts'
import { insertMail } from './mail.sql.ts'

export type MailRefusal = 'mail-address-wrong'

/** What the refusal says to people, in the language set; for a slice's own table of refusals. */
export const mailRefusals = {
  'mail-address-wrong': ({ address = '' }) => m.mailAddressWrong({ address }),
} as const satisfies Record<MailRefusal, (details: Readonly<Record<string, string>>) => string>

/**
 * Puts a letter in the outbox, in the transaction of the change that it tells of: it goes out after that is stored, and
 * not at all otherwise. The command's own entry in the audit trail speaks for it. Where the installation sends no
 * e-mail (`site.mailIsOn`), do not call it: the letter would wait three days and then fail. Returns the letter's id.
 */
export async function queueMail(tx: WriteTx, letter: Letter): Promise<Decision<string, MailRefusal>> {
  for (const address of [letter.to.address, ...(letter.replyTo === undefined ? [] : [letter.replyTo])])
    if (!isMailAddress(address)) return refuse('mail-address-wrong', { address })
  const id = newId()
  await insertMail(tx, id, {
    ...letter,
    to: { address: letter.to.address, name: headLine(letter.to.name, 200) },
    subject: headLine(letter.subject, 300),
  })
  return accept(id)
}
