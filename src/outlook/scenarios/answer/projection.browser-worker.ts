import kernelBytes from '../../engine/kernel.wasm'
import type { ParameterSet } from '../../engine/parameter-set.model.ts'
import { startWasmKernel } from '../../engine/wasm-kernel.ts'
import { wasmProjector } from '../../engine/wasm-projector.ts'
import type { BrowserMessage, BrowserOrder } from './browser-message.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

/** The engine in the browser: answers while a lever is dragged, so that the page itself never halts. */
let bench: Promise<Workbench> | undefined
let latest = 0

const tell = (message: BrowserMessage): void => postMessage(message)

/** Without the compiled kernel, where a browser is old or forbids it, the plain one gives the same numbers later. */
async function open(parameters: string): Promise<Workbench> {
  const response = await fetch(parameters)
  if (!response.ok) throw new Error(`${response.status}`)
  const set = (await response.json()) as ParameterSet
  const kernel = await startWasmKernel(kernelBytes).catch(() => undefined)
  // The standing picture and a changed one each have a plan of their own.
  const keeping = { plans: 2, selections: 3 }
  return kernel
    ? openWorkbench(set, keeping, (plan) => wasmProjector(kernel, plan))
    : openWorkbench(set, keeping)
}

async function answer({ id, ask }: Extract<BrowserOrder, { kind: 'ask' }>): Promise<void> {
  try {
    const ready = await bench
    // Let what has come meanwhile be heard: only the latest question is worth an answer.
    await new Promise((resolve) => setTimeout(resolve))
    if (id !== latest || !ready) return
    const began = performance.now()
    const answered = ready.answer(ask)
    tell({ kind: 'answer', id, answer: answered, ms: performance.now() - began })
  } catch (fault) {
    tell({ kind: 'refused', id, sentence: fault instanceof Error ? fault.message : String(fault) })
  }
}

addEventListener('message', ({ data }: MessageEvent<BrowserOrder>) => {
  if (data.kind === 'open') {
    bench = open(data.parameters)
    // Made ready before the first lever moves; if it cannot be, whoever asks is told.
    bench.then((ready) => ready.answer(data.first)).catch(() => undefined)
    return
  }
  latest = data.id
  void answer(data)
})
