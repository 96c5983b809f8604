import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../platform/config/project-root.ts'
import { runsWasmKernel, startWasmKernel, type WasmKernel } from '../engine/wasm-kernel.ts'

/** The compiled kernel; scripts/build-kernel.mjs makes it, and it is kept with the sources. */
export const KERNEL_FILE = path.join(projectRoot, 'src/outlook/engine/kernel.wasm')

/** A kernel of its own for this thread; undefined where the engine lacks vector instructions. */
export async function openKernel(): Promise<WasmKernel | undefined> {
  const bytes = await readFile(KERNEL_FILE)
  return runsWasmKernel(bytes) ? startWasmKernel(bytes) : undefined
}
