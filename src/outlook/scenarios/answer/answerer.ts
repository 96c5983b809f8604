import path from 'node:path'
import { projectRoot } from '../../../platform/config/project-root.ts'
import type { Parameters } from '../../data/parameter-source.ts'
import type { AnswerMessage, AnswerOrder } from './answer-message.ts'
import type { Answer, Ask } from './figures.model.ts'
import { idleThread } from './idle-thread.ts'
import { remembering } from './remembering.ts'

/** An answer; or that it takes longer than one wants to wait; or a sentence on why there is none. */
export type AnswerState =
  | { readonly kind: 'ready'; readonly answer: Answer }
  | { readonly kind: 'making' }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Asks the engine on a thread of its own, and remembers the latest answers. */
export type Answerer = {
  /** Waits at most so long; the calculation goes on, and the next who asks the same finds it done. */
  answer(parameters: Pick<Parameters, 'file' | 'version'>, ask: Ask, waitMs: number): Promise<AnswerState>
  stop(): Promise<void>
}

/** The thread holds some forty megabytes. */
const IDLE_MS = 45_000
/** An answer takes some thirty kilobytes. */
const MOST_REMEMBERED = 100
/** More than this wait for nobody: the reader is told to come back. */
const MOST_WAITING = 20

/** From the sources the thread runs them as they stand; from the build, the file that was built of them. */
const workerFile = (): string | URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./answer.worker.ts', import.meta.url)
    : path.join(projectRoot, 'dist/server/outlook/scenarios/answer/answer.worker.js')

type Waiting = { readonly key: string; resolve(state: AnswerState): void; reject(fault: Error): void }

export function startAnswerer(): Answerer {
  const answers = remembering<Answer>(MOST_REMEMBERED)
  const asked = new Map<string, Promise<AnswerState>>()
  const waiting = new Map<number, Waiting>()
  let orders = 0

  const thread = idleThread<AnswerOrder, AnswerMessage>({
    file: workerFile(),
    idleMs: IDLE_MS,
    hears(message) {
      const order = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'answer' && order) answers.put(order.key, message.answer)
      order?.resolve(
        message.kind === 'answer'
          ? { kind: 'ready', answer: message.answer }
          : { kind: 'refused', sentence: message.sentence },
      )
      if (waiting.size === 0) thread.rest()
    },
    breaks(fault) {
      for (const { reject } of waiting.values()) reject(fault)
      waiting.clear()
    },
  })

  function send(order: Omit<AnswerOrder, 'id'>, key: string): Promise<AnswerState> {
    const id = ++orders
    const made = new Promise<AnswerState>((resolve, reject) => {
      waiting.set(id, { key, resolve, reject })
      thread.send({ ...order, id })
    }).finally(() => asked.delete(key))
    // Whoever asked may have stopped waiting.
    made.catch(() => undefined)
    asked.set(key, made)
    return made
  }

  return {
    async answer({ file, version }, ask, waitMs) {
      const key = JSON.stringify([version, ask])
      const known = answers.find(key)
      if (known) return { kind: 'ready', answer: known }
      const going = asked.get(key)
      if (!going && asked.size >= MOST_WAITING) return { kind: 'making' }
      return withinTime(going ?? send({ file, version, ask }, key), waitMs)
    },
    stop: () => thread.stop(),
  }
}

/** What a promise gives, or that it is still being made when it takes longer. */
function withinTime(promise: Promise<AnswerState>, ms: number): Promise<AnswerState> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<AnswerState>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'making' }), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

let current: Answerer | undefined

/** The one that all pages ask. */
export const answerer = (): Answerer => (current ??= startAnswerer())
