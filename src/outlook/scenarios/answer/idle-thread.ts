import { Worker } from 'node:worker_threads'

/** A thread that is started when it is needed, and goes when nobody has asked it anything for a while. */
export type IdleThread<Order> = {
  send(order: Order): void
  /** Says that what was sent has been answered, so that the thread may go in a while. */
  rest(): void
  stop(): Promise<void>
}

type ThreadOptions<Message> = {
  readonly file: string | URL
  readonly idleMs: number
  hears(message: Message): void
  /** The thread ended by itself, or could not start. */
  breaks(fault: Error): void
}

export function idleThread<Order, Message>(options: ThreadOptions<Message>): IdleThread<Order> {
  let worker: Worker | undefined
  let idle: ReturnType<typeof setTimeout> | undefined

  async function stop(): Promise<void> {
    clearTimeout(idle)
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }

  function open(): Worker {
    const opened = new Worker(options.file, {
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 6 },
    })
    const broke = (fault: Error) => {
      if (worker !== opened) return
      worker = undefined
      options.breaks(fault)
    }
    opened.on('message', options.hears)
    opened.on('error', broke)
    opened.on('exit', () => broke(new Error('the calculation was cut off')))
    // A server that is asked to end does not wait for answers.
    opened.unref()
    return opened
  }

  return {
    send(order) {
      clearTimeout(idle)
      worker ??= open()
      worker.postMessage(order)
    },
    rest() {
      clearTimeout(idle)
      idle = setTimeout(stop, options.idleMs).unref()
    },
    stop,
  }
}
