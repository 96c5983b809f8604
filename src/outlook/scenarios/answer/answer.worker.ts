import { parentPort } from 'node:worker_threads'
import { readParameters } from '../../data/parameter-source.ts'
import { wasmProjector } from '../../engine/wasm-projector.ts'
import { openKernel } from '../../worker/kernel-file.ts'
import type { AnswerMessage, AnswerOrder } from './answer-message.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

/** Answers questions away from the thread that answers requests, one after another. */
let opened: { readonly version: string; readonly bench: Workbench } | undefined

async function benchFor({ file, version }: AnswerOrder): Promise<Workbench> {
  if (opened?.version === version) return opened.bench
  opened = undefined
  const { set } = await readParameters(file)
  const kernel = await openKernel()
  // One plan: the server has little room, and the draws of the latest selections are kept anyway.
  const keeping = { plans: 1, selections: 6 }
  const bench = kernel
    ? openWorkbench(set, keeping, (plan) => wasmProjector(kernel, plan))
    : openWorkbench(set, keeping)
  opened = { version, bench }
  return opened.bench
}

const tell = (message: AnswerMessage): void => parentPort?.postMessage(message)

async function fill(order: AnswerOrder): Promise<void> {
  const { id, ask } = order
  try {
    const bench = await benchFor(order)
    tell({ id, kind: 'answer', answer: bench.answer(ask) })
  } catch (fault) {
    tell({ id, kind: 'refused', sentence: fault instanceof Error ? fault.message : String(fault) })
  }
}

let last = Promise.resolve()
parentPort?.on('message', (order: AnswerOrder) => {
  last = last.then(() => fill(order))
})
