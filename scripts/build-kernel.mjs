/**
 * Compiles src/outlook/engine/assembly/ to src/outlook/engine/kernel.wasm, which is kept with the sources, so that only
 * those who change the kernel need the compiler. `node scripts/build-kernel.mjs`; a test holds the file to its sources.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from 'assemblyscript/asc'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const engine = path.join(root, 'src/outlook/engine')

export const kernelFile = path.join(engine, 'kernel.wasm')

/** No runtime and no checks: the kernel takes no memory by itself and is given only what fits. */
const options = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert']

/** The bytes that the sources give. Throws what the compiler complains of, warnings included. */
export async function compileKernel() {
  const folder = mkdtempSync(path.join(tmpdir(), 'samsyn-kernel-'))
  const compiled = path.join(folder, 'kernel.wasm')
  try {
    const { error, stderr } = await main([path.join(engine, 'assembly/index.ts'), '-o', compiled, ...options])
    const complaints = stderr.toString()
    if (error || complaints !== '') throw new Error(complaints || String(error), { cause: error })
    return readFileSync(compiled)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await compileKernel()
  writeFileSync(kernelFile, bytes)
  process.stdout.write(`${path.relative(root, kernelFile)}: ${bytes.length} bytes\n`)
}
