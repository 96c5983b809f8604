import type { BrowserMessage, BrowserOrder } from './browser-message.ts'
import type { Answer, Ask } from './figures.model.ts'
import workerFile from './projection.browser-worker.ts?worker'

/** The engine in a worker of the browser; only the answer to the latest question is heard. */
export type BrowserEngine = {
  /** Fetches the engine and the parameters, once. */
  wake(): void
  ask(ask: Ask): void
  /** Whether the latest question is still without an answer. */
  isBusy(): boolean
}

type Hears = {
  /** Where the parameters are. */
  readonly parameters: string
  /** What the page was opened with. */
  readonly first: Ask
  answer(answer: Answer, ms: number): void
  refused(sentence: string): void
}

export function browserEngine({ parameters, first, answer, refused }: Hears): BrowserEngine {
  let worker: Worker | undefined
  let asked = 0
  let heard = 0
  const send = (order: BrowserOrder) => worker?.postMessage(order)

  function hear({ data: message }: MessageEvent<BrowserMessage>): void {
    if (message.id !== asked) return
    heard = message.id
    if (message.kind === 'answer') answer(message.answer, message.ms)
    else refused(message.sentence)
  }

  function wake(): void {
    if (worker) return
    worker = new Worker(new URL(workerFile, import.meta.url), { type: 'module' })
    worker.addEventListener('message', hear)
    worker.addEventListener('error', () => {
      heard = asked
      refused('')
    })
    send({ kind: 'open', parameters, first })
  }

  return {
    wake,
    ask(ask) {
      wake()
      asked++
      send({ kind: 'ask', id: asked, ask })
    },
    isBusy: () => heard !== asked,
  }
}
