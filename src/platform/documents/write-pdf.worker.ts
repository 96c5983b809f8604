import { parentPort } from 'node:worker_threads'
import { openCompiler } from './typst.ts'

/** A thread that writes one PDF after the other. */
if (!parentPort) throw new Error('This is a thread that writes PDF and is not run by itself.')
const port = parentPort
const compile = openCompiler()

port.on('message', ({ number, data }: { number: number; data: string }) => {
  try {
    const pdf = new Uint8Array(compile(data))
    port.postMessage({ number, pdf }, [pdf.buffer])
  } catch (fault) {
    port.postMessage({ number, trouble: fault instanceof Error ? fault.message : String(fault) })
  }
})
