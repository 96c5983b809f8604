import { OutlookRefusal } from '../engine/refusal.model.ts'
import { CallPace, type Clock, type Pace, wallClock } from './call-pace.ts'
import { SourceRefusal, SourceTrouble } from './source-trouble.ts'

/** What an answer is turned into; throws a refusal if it is not what was asked for, and it is asked for again. */
export type Reader<T> = (text: string) => T

export type Call<T> = {
  readonly path: string
  readonly body?: unknown
  readonly read: Reader<T>
}

type Options = { readonly clock?: Clock; readonly pace?: Pace; readonly patience?: number }

const usualPace: Pace = { calls: 30, seconds: 60 }
const tries = 4
const mostWaits = 20
const usualPatience = 120_000

/**
 * Calls an open interface the way it wants to be called: not more often than it says, again after a while when it is
 * busy (429, Retry-After), again a few times when it stumbles (5xx, no answer, half an answer). Throws `SourceTrouble`.
 */
export class PoliteCaller {
  readonly base: string
  readonly #clock: Clock
  readonly #pace: CallPace
  readonly #patience: number
  /** When the source last answered, by its own clock where it tells. */
  answered: string | undefined

  constructor(base: string, { clock = wallClock, pace = usualPace, patience = usualPatience }: Options = {}) {
    this.base = base.replace(/\/+$/, '')
    this.#clock = clock
    this.#pace = new CallPace(clock, pace)
    this.#patience = patience
  }

  set pace(pace: Pace) {
    this.#pace.pace = pace
  }

  async call<T>(call: Call<T>): Promise<T> {
    const address = `${this.base}${call.path}`
    let failed = 0
    let waits = 0
    for (;;) {
      const outcome = await this.#attempt(address, call)
      if (outcome.kind === 'done') return outcome.value
      if (outcome.kind === 'busy') {
        if (++waits > mostWaits) throw new SourceTrouble(`${address} is too busy (429); try again later.`)
        await this.#clock.wait(outcome.wait)
        continue
      }
      if (++failed >= tries) throw new SourceTrouble(`${address}: ${outcome.why}; tried ${tries} times.`)
      await this.#clock.wait(1000 * 2 ** (failed - 1))
    }
  }

  async #attempt<T>(address: string, call: Call<T>): Promise<Outcome<T>> {
    await this.#pace.take()
    const answer = await this.#answer(address, call.body)
    if (typeof answer === 'string') return { kind: 'failed', why: answer }
    if (answer.status === 429) return { kind: 'busy', wait: retryAfter(answer, this.#clock.now()) }
    if (answer.status >= 500) return { kind: 'failed', why: `it answered ${answer.status}` }
    if (!answer.ok)
      throw new SourceRefusal(address, { status: answer.status, detail: problemIn(answer.text) })
    this.answered = answer.date ?? new Date(this.#clock.now()).toISOString()
    try {
      return { kind: 'done', value: call.read(answer.text) }
    } catch (fault) {
      if (!(fault instanceof OutlookRefusal)) throw fault
      return { kind: 'failed', why: fault.message.replace(/\.$/, '') }
    }
  }

  /** The answer with all of its text; a sentence on why there is none. */
  async #answer(address: string, body: unknown): Promise<Answer | string> {
    const headers = {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    try {
      const response = await fetch(address, {
        headers,
        signal: AbortSignal.timeout(this.#patience),
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      })
      const date = response.headers.get('date')
      return {
        status: response.status,
        ok: response.ok,
        retryAfter: response.headers.get('retry-after'),
        date: date === null || Number.isNaN(Date.parse(date)) ? undefined : new Date(date).toISOString(),
        text: await response.text(),
      }
    } catch (fault) {
      return whyNot(fault)
    }
  }
}

type Outcome<T> =
  | { kind: 'done'; value: T }
  | { kind: 'busy'; wait: number }
  | { kind: 'failed'; why: string }

type Answer = {
  readonly status: number
  readonly ok: boolean
  readonly retryAfter: string | null
  readonly date: string | undefined
  readonly text: string
}

/** Milliseconds to wait: seconds or a date in Retry-After, else the length of a usual window; ten minutes at most. */
function retryAfter({ retryAfter }: Answer, now: number): number {
  const seconds = /^\d+$/.test(retryAfter ?? '')
    ? Number(retryAfter)
    : (Date.parse(retryAfter ?? '') - now) / 1000
  return Math.min(Math.max(Number.isNaN(seconds) ? usualPace.seconds : seconds, 1), 600) * 1000
}

/** What a problem document (RFC 7807) says. */
function problemIn(text: string): string {
  try {
    const problem: unknown = JSON.parse(text)
    const said = (name: string) => (problem as Record<string, unknown> | null)?.[name]
    const found = said('detail') ?? said('title')
    return typeof found === 'string' ? found : ''
  } catch {
    return ''
  }
}

function whyNot(fault: unknown): string {
  if (fault instanceof Error && fault.name === 'TimeoutError') return 'it did not answer in time'
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nobody answers there',
    ENOTFOUND: 'there is no such address, or no connection to the internet',
    EAI_AGAIN: 'there is no connection to the internet',
    ECONNRESET: 'the connection broke off',
    UND_ERR_SOCKET: 'the answer broke off',
  }
  return known[code] ?? `the answer did not come through${code === '' ? '' : ` (${code})`}`
}
