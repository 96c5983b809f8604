import { firstMix, firstOf, secondMix, secondOf, wordBy, COUNTER_STEP } from './words'

/** Sums of random bytes that are wanted: `byteSums` of random.ts for rows of draws, four draws at a time. */
@unmanaged
export class ByteTask {
  keyFirst: i32
  keySecond: i32
  /** Sums for each draw. */
  numbers: i32
  /** Draws in a row, a multiple of four. */
  row: i32
  /** Whole numbers [number][row]. */
  results: usize
}

/** Words behind a sum. */
const BYTES_WORDS: i32 = 4

export function fillByteSums(task: ByteTask): void {
  for (let draw = 0; draw < task.row; draw += 4) {
    const first = firstOf(task.keyFirst, draw)
    const second = secondOf(task.keySecond, draw)
    let to = task.results + (<usize>draw << 2)
    for (let number = 0; number < task.numbers; number++) {
      v128.store(to, sumAt(first, second, number * BYTES_WORDS))
      to += <usize>task.row << 2
    }
  }
}

/** The sixteen bytes of four words added, the first word at a counter. */
@inline
function sumAt(first: v128, second: v128, counter: i32): v128 {
  let pairs = i16x8.splat(0)
  for (let word = 0; word < BYTES_WORDS; word++) {
    const at = i32x4.add(first, i32x4.splat((counter + word) * COUNTER_STEP))
    pairs = i16x8.add(pairs, i16x8.extadd_pairwise_i8x16_u(wordBy(at, second, firstMix(), secondMix())))
  }
  return i32x4.extadd_pairwise_i16x8_u(pairs)
}
