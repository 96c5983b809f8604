import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileKernel, kernelFile } from './build-kernel.mjs'

test('the compiled kernel is exactly what its sources give', async () => {
  const compiled = await compileKernel()
  expect(readFileSync(kernelFile).equals(compiled)).toBe(true)
})
