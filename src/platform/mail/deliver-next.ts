import { recordChange } from '../audit/record-change.ts'
import type { AsActor, WriteTx } from '../db/index.ts'
import { fileById } from '../files/index.ts'
import { type DueMail, lockDueMail, noteTry } from './mail.sql.ts'
import { courseAfter } from './mail-course.model.ts'
import { isLasting, type MailTrouble, troubleOf } from './mail-trouble.ts'
import type { Enclosure, Postman } from './postman.ts'

/**
 * Takes the letter that has been due for longest, hands it to the mail server and notes how it went, all in one
 * transaction: whatever ends this process lets go of the letter, and it is tried again under the same Message-ID.
 * Answers whether there was one.
 */
export function deliverNext(machine: AsActor, postman: Postman, signal: AbortSignal): Promise<boolean> {
  return machine.write(async (tx) => {
    const mail = await lockDueMail(tx)
    if (!mail) return false
    const trouble = await tryToDeliver(tx, mail, postman)
    // Cut off is no try: nothing is noted.
    if (trouble !== null) signal.throwIfAborted()
    const tries = mail.attempts + 1
    const outcome = trouble === null ? 'sent' : isLasting(trouble) ? 'never' : 'later'
    const course = courseAfter(tries, outcome)
    await noteTry(tx, mail, { course, trouble })
    await recordChange(tx, {
      cooperationId: mail.cooperationId,
      action: actions[course.status],
      subjectKind: 'mail',
      subjectId: mail.id,
      before: null,
      after: { status: course.status, tries, ...(trouble ? { trouble } : {}) },
    })
    return true
  })
}

const actions = { sent: 'send-mail', queued: 'postpone-mail', failed: 'fail-mail' } as const

async function tryToDeliver(tx: WriteTx, mail: DueMail, postman: Postman): Promise<MailTrouble | null> {
  if (mail.tooOld) return 'too-old'
  const enclosures = await enclosuresOf(tx, mail)
  if (!enclosures) return 'attachment-gone'
  try {
    await postman.deliver(mail, enclosures)
    return null
  } catch (fault) {
    return troubleOf(fault)
  }
}

/** The files that go with a letter; undefined when one of them is gone. */
async function enclosuresOf(tx: WriteTx, mail: DueMail): Promise<Enclosure[] | undefined> {
  const found: Enclosure[] = []
  for (const id of mail.attachments) {
    const file = await fileById(tx, { cooperationId: mail.cooperationId, id })
    if (!file) return undefined
    found.push(file)
  }
  return found
}
