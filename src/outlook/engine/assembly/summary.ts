/** What a row of draws is summed up into: its mean, then the values at given shares, in double precision. */
@unmanaged
export class SummaryTask {
  /** Single precision [rows][row]; only the first `draws` of a row count. */
  values: usize
  rows: i32
  row: i32
  draws: i32
  /** Rising shares, double precision. */
  shares: usize
  count: i32
  /** [rows][1 + count] */
  results: usize
  /** Room to work in, `summaryRoom` bytes. */
  room: usize
}

const BINS: i32 = 512
const BIN_BYTES: usize = <usize>BINS * 4

/** Bytes of room that rows of so many draws need: where bins end, numbers, their bins, and numbers in order of bins. */
export function summaryRoom(draws: i32): usize {
  return BIN_BYTES + 3 * (<usize>draws << 2)
}

/** Sums up every row; draws that are NaN are left out, and all is NaN where none is left. */
export function summarise(task: SummaryTask): void {
  let from = task.values
  let to = task.results
  for (let row = 0; row < task.rows; row++) {
    summariseRow(task, from, to)
    from += <usize>task.row << 2
    to += <usize>(1 + task.count) << 3
  }
}

function summariseRow(task: SummaryTask, from: usize, to: usize): void {
  const whole = from + (<usize>task.draws << 2)
  const complete = sumOf(from, whole)
  // A sum that is no number tells that a draw is none.
  const values = isNaN(complete) ? task.room + BIN_BYTES : from
  const end = isNaN(complete) ? keepNumbers(from, whole, values) : whole
  const count = <i32>((end - values) >> 2)
  store<f64>(to, (values == from ? complete : sumOf(values, end)) / <f64>count)
  const least = leastOf(values, end)
  const scale = <f32>BINS / (mostOf(values, end) - least)
  const spread = count > 0 && isFinite(scale)
  if (spread) sortIntoBins(task, values, end, least, scale)
  for (let share = 0; share < task.count; share++) {
    const wanted = <i32>Math.floor(load<f64>(task.shares + (<usize>share << 3)) * <f64>count)
    const value = spread ? valueAt(task, min(wanted, count - 1)) : count > 0 ? least : f32.NaN
    store<f64>(to + (<usize>(1 + share) << 3), <f64>value)
  }
}

/** Sum of the numbers between two addresses, in double precision. */
function sumOf(from: usize, end: usize): f64 {
  let low = f64x2.splat(0)
  let high = f64x2.splat(0)
  let at = from
  for (; at + 16 <= end; at += 16) {
    const four = v128.load(at)
    low = f64x2.add(low, f64x2.promote_low_f32x4(four))
    high = f64x2.add(high, f64x2.promote_low_f32x4(i64x2.shuffle(four, four, 1, 0)))
  }
  const both = f64x2.add(low, high)
  let sum = f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1)
  for (; at < end; at += 4) sum += <f64>load<f32>(at)
  return sum
}

function leastOf(from: usize, end: usize): f32 {
  let four = f32x4.splat(f32.POSITIVE_INFINITY)
  let at = from
  for (; at + 16 <= end; at += 16) four = f32x4.pmin(four, v128.load(at))
  let least = f32.POSITIVE_INFINITY
  for (; at < end; at += 4) least = min(least, load<f32>(at))
  least = min(least, min(f32x4.extract_lane(four, 0), f32x4.extract_lane(four, 1)))
  return min(least, min(f32x4.extract_lane(four, 2), f32x4.extract_lane(four, 3)))
}

function mostOf(from: usize, end: usize): f32 {
  let four = f32x4.splat(f32.NEGATIVE_INFINITY)
  let at = from
  for (; at + 16 <= end; at += 16) four = f32x4.pmax(four, v128.load(at))
  let most = f32.NEGATIVE_INFINITY
  for (; at < end; at += 4) most = max(most, load<f32>(at))
  most = max(most, max(f32x4.extract_lane(four, 0), f32x4.extract_lane(four, 1)))
  return max(most, max(f32x4.extract_lane(four, 2), f32x4.extract_lane(four, 3)))
}

/** Copies what is a number, and tells where the copy ends. */
function keepNumbers(from: usize, end: usize, to: usize): usize {
  let next = to
  for (let at = from; at < end; at += 4) {
    const value = load<f32>(at)
    if (isNaN(value)) continue
    store<f32>(next, value)
    next += 4
  }
  return next
}

@inline
function binOf(value: f32, least: f32, scale: f32): i32 {
  return min(<i32>((value - least) * scale), BINS - 1)
}

@inline
function countIn(ends: usize, bin: i32): void {
  const tally = ends + (<usize>bin << 2)
  store<i32>(tally, load<i32>(tally) + 1)
}

/**
 * Puts the numbers in order of their bins, evenly spread over the range, and leaves where each bin ends in the room. Plain
 * passes, where selecting five ranks one by one costs twice as much for a guess wrong at every other step.
 */
function sortIntoBins(task: SummaryTask, values: usize, end: usize, least: f32, scale: f32): void {
  const ends = task.room
  const bins = task.room + BIN_BYTES + (<usize>task.draws << 2)
  const sorted = bins + (<usize>task.draws << 2)
  memory.fill(ends, 0, BIN_BYTES)
  const lowest = f32x4.splat(least)
  const scales = f32x4.splat(scale)
  let at = values
  let to = bins
  for (; at + 16 <= end; at += 16, to += 16) {
    const scaled = i32x4.trunc_sat_f32x4_s(f32x4.mul(f32x4.sub(v128.load(at), lowest), scales))
    const four = i32x4.min_s(scaled, i32x4.splat(BINS - 1))
    v128.store(to, four)
    countIn(ends, i32x4.extract_lane(four, 0))
    countIn(ends, i32x4.extract_lane(four, 1))
    countIn(ends, i32x4.extract_lane(four, 2))
    countIn(ends, i32x4.extract_lane(four, 3))
  }
  for (; at < end; at += 4, to += 4) {
    const bin = binOf(load<f32>(at), least, scale)
    store<i32>(to, bin)
    countIn(ends, bin)
  }
  addUp(ends)
  for (let value = values, from = bins; value < end; value += 4, from += 4) {
    const next = ends + (<usize>load<i32>(from) << 2)
    const place = load<i32>(next)
    store<i32>(next, place + 1)
    store<f32>(sorted + (<usize>place << 2), load<f32>(value))
  }
}

/** Makes of how many are in each bin where it begins. */
function addUp(bins: usize): void {
  let before = 0
  for (let at = bins; at < bins + BIN_BYTES; at += 4) {
    const inside = load<i32>(at)
    store<i32>(at, before)
    before += inside
  }
}

/** The value at a rank: its bin now ends where the room says, and begins where the one before ends. */
function valueAt(task: SummaryTask, rank: i32): f32 {
  const sorted = task.room + BIN_BYTES + 2 * (<usize>task.draws << 2)
  let bin = 0
  let end = BINS - 1
  while (bin < end) {
    const middle = (bin + end) >>> 1
    if (load<i32>(task.room + (<usize>middle << 2)) > rank) end = middle
    else bin = middle + 1
  }
  const first = bin == 0 ? 0 : load<i32>(task.room + (<usize>(bin - 1) << 2))
  const last = load<i32>(task.room + (<usize>bin << 2))
  return selectWithin(sorted + (<usize>first << 2), last - first, rank - first)
}

/** The value at a rank among `count` values, which it puts partly in order (Hoare's quickselect). */
function selectWithin(values: usize, count: i32, rank: i32): f32 {
  let low = 0
  let high = count - 1
  while (low < high) {
    const pivot = load<f32>(values + (<usize>((low + high) >>> 1) << 2))
    let i = low
    let j = high
    while (i <= j) {
      while (load<f32>(values + (<usize>i << 2)) < pivot) i++
      while (load<f32>(values + (<usize>j << 2)) > pivot) j--
      if (i <= j) {
        const swap = load<f32>(values + (<usize>i << 2))
        store<f32>(values + (<usize>i << 2), load<f32>(values + (<usize>j << 2)))
        store<f32>(values + (<usize>j << 2), swap)
        i++
        j--
      }
    }
    if (rank <= j) high = j
    else if (rank >= i) low = i
    else break
  }
  return load<f32>(values + (<usize>rank << 2))
}
