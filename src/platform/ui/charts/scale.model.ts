/** A straight mapping from one span of numbers to another. */
export type Scale = (value: number) => number

export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain
  const [start, end] = range
  const step = to === from ? 0 : (end - start) / (to - from)
  return (value) => start + (value - from) * step
}

/** Equal bands with a gap between them, `gap` being a part (0–1) of each band's room. */
export function bandScale(count: number, range: readonly [number, number], gap: number) {
  const room = count === 0 ? 0 : (range[1] - range[0]) / count
  const size = room * (1 - gap)
  return { size, start: (index: number) => range[0] + room * index + (room - size) / 2 }
}

/** Round values from the first below `from` to the first above `to`, about `count` of them, 1–2–5 steps. */
export function ticks(from: number, to: number, count = 5): number[] {
  if (to <= from) return [from]
  const rough = (to - from) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.floor(from / step)
  const last = Math.ceil(to / step)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}
