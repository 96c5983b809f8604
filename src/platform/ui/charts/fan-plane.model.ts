import { ticks } from './scale.model.ts'

type Shown = {
  readonly measured: readonly { readonly x: number; readonly y: number }[]
  readonly fan: readonly { readonly x: number; readonly outer: readonly [number, number] }[]
  readonly other: readonly { readonly x: number; readonly y: number }[]
  readonly fromZero: boolean
}

/** The part of the world that holds everything drawn, with round numbers at its foot and top. */
export function fanPlane({ measured, fan, other, fromZero }: Shown) {
  const years = [...measured, ...fan, ...other].map(({ x }) => x)
  const values = [...[...measured, ...other].map(({ y }) => y), ...fan.flatMap(({ outer }) => outer)]
  const low = fromZero ? Math.min(0, ...values) : Math.min(...values)
  const high = Math.max(...values)
  const marks = ticks(low, high > low ? high : low + 1, 5)
  const plane = {
    x: [Math.min(...years), Math.max(...years)] as const,
    y: [marks[0] ?? 0, marks.at(-1) ?? 1] as const,
  }
  return { ...plane, ticks: marks }
}

/** Years nearer than this to the base year give way to it. */
const NEAR = 3
/** On narrow screens there must be more room about it. */
const NEAR_WHEN_NARROW = 9

/** The base year and the round tens; on narrow screens fewer of them. */
export function yearTicks([first, last]: readonly [number, number], today: number) {
  const tens = Array.from({ length: Math.floor(last / 10) - Math.ceil(first / 10) + 1 }, (_, at) => {
    const value = (Math.ceil(first / 10) + at) * 10
    return {
      value,
      label: `${value}`,
      minor: value !== last && (value % 20 === 0 || Math.abs(value - today) < NEAR_WHEN_NARROW),
    }
  })
  const apart = tens.filter(({ value }) => Math.abs(value - today) > NEAR)
  return [...apart, { value: today, label: `${today}`, minor: false }].sort((a, b) => a.value - b.value)
}
