import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { SmtpSettings } from '../../src/platform/config/mail-settings.ts'

/** A letter as the server got it: whom it was for, and its whole text. */
export type TakenLetter = { readonly to: readonly string[]; readonly raw: string }

export type MailServer = {
  readonly smtp: SmtpSettings
  readonly taken: readonly TakenLetter[]
  /** What it does with the next letter only, instead of taking it. */
  fault: Fault | null
  stop(): Promise<void>
}

/** A code for the recipient, the sender or the letter; or the line goes dead when the whole letter has come. */
export type Fault =
  | { readonly at: 'sender' | 'recipient' | 'letter'; readonly code: number }
  | 'cut-after-data'

const refusal = (responseCode: number) => Object.assign(new Error('Nei'), { responseCode })

/** A server on this machine that speaks real SMTP and keeps what it is given. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const taken: TakenLetter[] = []
  const state: { fault: Fault | null } = { fault: null }
  const faultAt = (at: 'sender' | 'recipient' | 'letter'): Error | null => {
    const { fault } = state
    if (typeof fault !== 'object' || fault?.at !== at) return null
    state.fault = null
    return refusal(fault.code)
  }
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onMailFrom: (_address, _session, answer) => answer(faultAt('sender')),
    onRcptTo: (_address, _session, answer) => answer(faultAt('recipient')),
    onData(stream, session, answer) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const refused = faultAt('letter')
        if (refused) return answer(refused)
        const to = session.envelope.rcptTo.map(({ address }) => address)
        taken.push({ to, raw: Buffer.concat(pieces).toString('utf8') })
        if (state.fault !== 'cut-after-data') return answer(null)
        state.fault = null
        for (const socket of sockets) socket.destroy()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  const sockets = new Set<{ destroy(): unknown }>()
  server.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    smtp: { host: '127.0.0.1', port, login: null, tls: 'none' },
    taken,
    get fault() {
      return state.fault
    },
    set fault(fault) {
      state.fault = fault
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
