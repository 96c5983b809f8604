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
const BIN_BYTES: usize = <usize>(BINS + 1) * 4

/** Bytes of room that rows of so many draws need. */
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
  const kept = task.room + BIN_BYTES
  const count = keepNumbers(task, from, kept)
  let sum: f64 = 0
  let least = f32.POSITIVE_INFINITY
  let most = f32.NEGATIVE_INFINITY
  for (let at = kept; at < kept + (<usize>count << 2); at += 4) {
    const value = load<f32>(at)
    sum += <f64>value
    least = value < least ? value : least
    most = value > most ? value : most
  }
  store<f64>(to, sum / <f64>count)
  const spread = most - least
  const scale = <f32>BINS / spread
  const sorted = spread > 0 && isFinite(scale) ? sortIntoBins(task, count, least, scale) : kept
  for (let share = 0; share < task.count; share++) {
    const wanted = <i32>Math.floor(load<f64>(task.shares + (<usize>share << 3)) * <f64>count)
    const rank = min(wanted, count - 1)
    const value = count == 0 ? f32.NaN : sorted == kept ? least : valueAt(task, sorted, rank)
    store<f64>(to + (<usize>(1 + share) << 3), <f64>value)
  }
}

/** Copies the draws that are numbers, and tells how many there are. */
function keepNumbers(task: SummaryTask, from: usize, to: usize): i32 {
  let count = 0
  for (let draw = 0; draw < task.draws; draw++) {
    const value = load<f32>(from + (<usize>draw << 2))
    store<f32>(to + (<usize>count << 2), value)
    count += <i32>(value == value)
  }
  return count
}

@inline
function binOf(value: f32, least: f32, scale: f32): i32 {
  return min(<i32>((value - least) * scale), BINS - 1)
}

/**
 * Puts the kept values in order of their bins, evenly spread over the range, and leaves where each bin ends in the room.
 * Three plain passes, where selecting five values one by one costs twice as much for a guess wrong at every other step.
 */
function sortIntoBins(task: SummaryTask, count: i32, least: f32, scale: f32): usize {
  const starts = task.room
  const kept = task.room + BIN_BYTES
  const end = kept + (<usize>count << 2)
  const bins = kept + (<usize>task.draws << 2)
  const sorted = bins + (<usize>task.draws << 2)
  memory.fill(starts, 0, BIN_BYTES)
  for (let at = kept, to = bins; at < end; at += 4, to += 4) {
    const bin = binOf(load<f32>(at), least, scale)
    store<i32>(to, bin)
    const tally = starts + (<usize>bin << 2)
    store<i32>(tally, load<i32>(tally) + 1)
  }
  let before = 0
  for (let at = starts; at < starts + BIN_BYTES; at += 4) {
    const inside = load<i32>(at)
    store<i32>(at, before)
    before += inside
  }
  for (let at = kept, from = bins; at < end; at += 4, from += 4) {
    const next = starts + (<usize>load<i32>(from) << 2)
    const place = load<i32>(next)
    store<i32>(next, place + 1)
    store<f32>(sorted + (<usize>place << 2), load<f32>(at))
  }
  return sorted
}

/** The value at a rank: its bin now ends where `starts` says, and begins where the one before ends. */
function valueAt(task: SummaryTask, sorted: usize, rank: i32): f32 {
  let bin = 0
  while (load<i32>(task.room + (<usize>bin << 2)) <= rank) bin++
  const first = bin == 0 ? 0 : load<i32>(task.room + (<usize>(bin - 1) << 2))
  const end = load<i32>(task.room + (<usize>bin << 2))
  return selectWithin(sorted + (<usize>first << 2), end - first, rank - first)
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
