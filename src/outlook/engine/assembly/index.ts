/** What the program calls: see wasm-kernel.ts. */
export { fillByteSums } from './byte-sums'
export { roomBytes } from './frame'
export { projectPlaces } from './project-places'
export { summarise, summaryRoom } from './summary'

/** Where memory is free from. */
export function freeFrom(): usize {
  return __heap_base
}
