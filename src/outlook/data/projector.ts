import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../../platform/config/project-root.ts'
import type { Picture } from './picture.model.ts'
import type { GatherOrder, PictureOrder, ProjectorAnswer, ProjectorOrder } from './projector-message.ts'

/** Makes pictures on a thread of its own. */
export type Projector = {
  /** Resolves when all are made; `onPicture` is called with each. Rejects with a sentence. */
  make(order: PictureOrder, onPicture: (picture: Picture) => void): Promise<void>
  /** Resolves when the file is written. Rejects with a sentence. */
  gather(order: GatherOrder): Promise<void>
  stop(): Promise<void>
}

/** The thread holds some thirty megabytes, so it goes when nobody has asked for this long. */
const IDLE_MS = 20_000

/** From the sources the thread runs them as they stand; from the build, the file that was built of them. */
const workerFile = (): string | URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./projector.worker.ts', import.meta.url)
    : path.join(projectRoot, 'dist/server/outlook/data/projector.worker.js')

type Unnumbered = ({ readonly kind: 'pictures' } & PictureOrder) | ({ readonly kind: 'gather' } & GatherOrder)

type Waiting = { onPicture(picture: Picture): void; resolve(): void; reject(fault: Error): void }

export function startProjector(): Projector {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  let orders = 0

  function end(): Promise<unknown> {
    const ending = worker?.terminate() ?? Promise.resolve()
    worker = undefined
    return ending
  }

  function failAll(fault: Error): void {
    worker = undefined
    for (const { reject } of waiting.values()) reject(fault)
    waiting.clear()
  }

  function hear(answer: ProjectorAnswer): void {
    const order = waiting.get(answer.id)
    if (!order) return
    if (answer.kind === 'picture') order.onPicture(answer.picture)
    else close(answer, order)
  }

  function close(answer: Exclude<ProjectorAnswer, { kind: 'picture' }>, order: Waiting): void {
    waiting.delete(answer.id)
    if (answer.kind === 'done') order.resolve()
    else order.reject(new Error(answer.sentence))
    if (waiting.size === 0) idle = setTimeout(end, IDLE_MS).unref()
  }

  function open(): Worker {
    if (worker) return worker
    const opened = new Worker(workerFile(), {
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 6 },
    })
    opened.on('message', hear)
    opened.on('error', failAll)
    opened.on('exit', () => worker === opened && failAll(new Error('the projection was cut off')))
    worker = opened
    return opened
  }

  function send(order: Unnumbered, onPicture: (picture: Picture) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      clearTimeout(idle)
      const id = ++orders
      waiting.set(id, { onPicture, resolve, reject })
      const thread = open()
      // A server that is asked to end does not wait for pictures.
      thread.unref()
      thread.postMessage({ ...order, id } satisfies ProjectorOrder)
    })
  }

  return {
    make: (order, onPicture) => send({ ...order, kind: 'pictures' }, onPicture),
    gather: (order) => send({ ...order, kind: 'gather' }, () => undefined),
    async stop() {
      clearTimeout(idle)
      await end()
    },
  }
}
