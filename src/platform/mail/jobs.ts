import type { Job } from '../jobs/index.ts'
import { deliverNext } from './deliver-next.ts'
import { forgetOldMail } from './forget-old-mail.ts'
import { openPostman } from './postman.ts'

const day = 24 * 60 * 60

/** Sends what is in the outbox, and forgets what was sent long ago. */
export const mailJobs: readonly Job[] = [
  {
    name: 'send-mail',
    everySeconds: 5,
    isOn: ({ mail }) => mail !== undefined,
    round: async ({ machine, settings: { mail }, signal }) =>
      mail ? deliverNext(machine, openPostman(mail, signal), signal) : false,
  },
  {
    name: 'forget-mail',
    everySeconds: day,
    round: async ({ machine }) => {
      await forgetOldMail(machine)
      return false
    },
  },
]
