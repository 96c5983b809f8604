import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openMachineSession } from '../../src/platform/auth/machine-session.ts'
import type { SmtpSettings } from '../../src/platform/config/mail-settings.ts'
import type { AsActor, WriteTx } from '../../src/platform/db/index.ts'
import { deliverNext } from '../../src/platform/mail/deliver-next.ts'
import { type Letter, type MailFacts, mailsAbout, queueMail } from '../../src/platform/mail/index.ts'
import { openPostman } from '../../src/platform/mail/postman.ts'
import { newId } from '../../src/platform/records/new-id.ts'
import { type Cast, castOf } from './cast.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

const from = 'samsyn@fjordvik.example'

/** A record in Fjordvik that letters are about, and a mail server; both are new for each test. */
export class MailScene {
  db!: TestDatabase
  cast!: Cast
  machine!: AsActor
  server!: MailServer
  recordId = ''

  letter(otherwise: Partial<Letter> = {}): Letter {
    return {
      cooperationId: this.cast.fjordvik.id,
      recordId: this.recordId,
      to: { name: 'Ola Ås', address: 'ola@dalen.example' },
      subject: 'Innkalling til møte 12. mars',
      text: 'Hei, Ola!\n\nMøtet er på rådhuset i Fjordvik.\n',
      ...otherwise,
    }
  }

  /** The coordinator does something and says so in the trail, as a command would. */
  changing<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.cast.coordinator.write(async (tx) => {
      await sql`select set_config('samsyn.audited', ${this.cast.fjordvik.id}, true)`.execute(tx)
      return work(tx)
    })
  }

  /** Puts a letter in the outbox. Returns its id. */
  async queued(otherwise: Partial<Letter> = {}): Promise<string> {
    const done = await this.changing((tx) => queueMail(tx, this.letter(otherwise)))
    if (!done.ok) throw new Error(done.code)
    return done.value
  }

  /** One try with the letter that is due; whether there was one. */
  deliver(smtp: SmtpSettings = this.server.smtp, signal = new AbortController().signal): Promise<boolean> {
    return deliverNext(this.machine, openPostman({ smtp, from }, signal), signal)
  }

  /** As if the time to wait had passed. */
  timePasses() {
    return this.changing((tx) => sql`update platform.mail set next_try_at = now()`.execute(tx))
  }

  /** How the newest letter about the record fares. */
  async facts(): Promise<MailFacts | undefined> {
    const about = { cooperationId: this.cast.fjordvik.id, recordId: this.recordId }
    return (await this.cast.coordinator.read((tx) => mailsAbout(tx, about)))[0]
  }
}

/** The scene of a test file, with its database. */
export function mailScene(): MailScene {
  const scene = new MailScene()
  beforeAll(async () => {
    scene.db = await createTestDatabase(8)
    scene.cast = await castOf(scene.db)
    scene.machine = scene.db.database.asActor(await openMachineSession(scene.db.owner, 'test'))
  })
  afterAll(() => scene.db.drop())
  beforeEach(async () => {
    scene.server = await startMailServer()
    scene.recordId = newId()
  })
  afterEach(async () => {
    await scene.server.stop()
    await scene.changing((tx) => sql`delete from platform.mail`.execute(tx))
  })
  return scene
}

/** The head of a letter with each line whole. */
export const headOf = (raw = ''): string => raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')

/** What stands in one line of the head. */
export const header = (raw: string | undefined, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(headOf(raw))?.[1]
