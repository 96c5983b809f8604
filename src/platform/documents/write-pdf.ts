import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../config/project-root.ts'
import type { Paper } from './paper.model.ts'
import { paperData } from './paper-data.ts'

type Answer = { readonly number: number; readonly pdf?: Uint8Array; readonly trouble?: string }
type Waiting = { readonly done: (pdf: Buffer) => void; readonly failed: (fault: Error) => void }

let thread: Worker | undefined
let lastNumber = 0
const waiting = new Map<number, Waiting>()

/**
 * Writes a paper as PDF/UA-1: tagged, with language and title, in our own font. On a thread of its own, one after the
 * other, since a long paper takes a tenth of a second. Rejects when the compiler finds a fault in it, which is ours.
 */
export async function writePdf(paper: Paper): Promise<Buffer> {
  const data = JSON.stringify(paperData(paper))
  thread ??= startThread()
  lastNumber += 1
  const number = lastNumber
  return new Promise((done, failed) => {
    waiting.set(number, { done, failed })
    thread?.ref()
    thread?.postMessage({ number, data })
  })
}

/** From the sources the thread runs them as they stand; from the build, the file that was built of them. */
const workerFile = (): string | URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./write-pdf.worker.ts', import.meta.url)
    : path.join(projectRoot, 'dist/server/platform/documents/write-pdf.worker.js')

function startThread(): Worker {
  const worker = new Worker(workerFile())
  worker.on('message', (answer: Answer) => settle(worker, answer))
  worker.on('error', (cause) => loseThread(new Error('the thread that writes PDF was lost', { cause })))
  worker.on('exit', () => loseThread(new Error('the thread that writes PDF ended')))
  worker.unref()
  return worker
}

function settle(worker: Worker, { number, pdf, trouble }: Answer): void {
  const asked = waiting.get(number)
  waiting.delete(number)
  // While nobody waits, the thread keeps no program from ending.
  if (waiting.size === 0) worker.unref()
  if (pdf) asked?.done(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
  else asked?.failed(new Error(trouble))
}

/** Whoever waits is told, and the next paper starts another thread. */
function loseThread(fault: Error): void {
  thread = undefined
  for (const { failed } of waiting.values()) failed(fault)
  waiting.clear()
}
