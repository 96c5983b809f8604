/**
 * The kernel compiled from assembly/ to kernel.wasm: addresses are bytes in its memory, tables lie there as
 * assembly/tables.ts tells. Runs in Node and in browsers alike; where the bytes come from is the caller's business.
 */
export type WasmKernel = {
  readonly memory: WebAssembly.Memory
  /** The first address that is free for tables. */
  freeFrom(): number
  /** Bytes of room that a plan of so many steps works in. */
  roomBytes(steps: number): number
  /** Sums of random bytes, as `byteSums` has them. */
  fillByteSums(task: number): void
  projectPlaces(plan: number, places: number, count: number): void
  /** Bytes of room that rows of so many draws are summed up in. */
  summaryRoom(draws: number): number
  summarise(task: number): void
}

/** Whether this engine runs the kernel: some lack vector instructions. */
export function runsWasmKernel(bytes: BufferSource): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(bytes)
}

/** Starts a kernel of its own memory, from the bytes of kernel.wasm or from what they were compiled to. */
export async function startWasmKernel(source: BufferSource | WebAssembly.Module): Promise<WasmKernel> {
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source)
  const { exports } = await WebAssembly.instantiate(module)
  return exports as unknown as WasmKernel
}
