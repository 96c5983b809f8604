import { linearScale } from './scale.model.ts'

/** The part of the world that is drawn: years from–to, values from–to. */
export type Plane = { x: readonly [number, number]; y: readonly [number, number] }

const across = (plane: Plane, size: number) => linearScale(plane.x, [0, size])
const upward = (plane: Plane, size: number) => linearScale(plane.y, [size, 0])
const short = (value: number) => Number(value.toFixed(1))

/** A line through the points, in a square of 1000 by 1000. */
export function linePath(points: readonly { x: number; y: number }[], plane: Plane): string {
  const [x, y] = [across(plane, 1000), upward(plane, 1000)]
  return points
    .map((point, index) => `${index ? 'L' : 'M'}${short(x(point.x))} ${short(y(point.y))}`)
    .join('')
}

/** The area between low and high, in the same square. */
export function bandPath(points: readonly { x: number; low: number; high: number }[], plane: Plane): string {
  const high = points.map((point) => ({ x: point.x, y: point.high }))
  const low = points.toReversed().map((point) => ({ x: point.x, y: point.low }))
  return `${linePath([...high, ...low], plane)}Z`
}

/** A place as per cent from the left and from the top. */
export function place(plane: Plane, point: { x: number; y: number }): { x: string; y: string } {
  return { x: `${short(across(plane, 100)(point.x))}%`, y: `${short(upward(plane, 100)(point.y))}%` }
}
