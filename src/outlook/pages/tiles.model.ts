/**
 * About where Agder's municipalities lie, as squares: column from west to east, row from north to south. Drawn by us
 * with the neighbours in mind; it holds no borders and needs no licence.
 */
const AGDER: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '4222': [3, 0],
  '4228': [1, 2],
  '4221': [3, 1],
  '4224': [2, 2],
  '4220': [3, 2],
  '4217': [5, 2],
  '4207': [0, 3],
  '4227': [1, 3],
  '4226': [2, 3],
  '4219': [3, 3],
  '4214': [5, 3],
  '4212': [6, 3],
  '4211': [7, 3],
  '4206': [1, 4],
  '4225': [2, 4],
  '4223': [3, 4],
  '4218': [4, 4],
  '4216': [5, 4],
  '4213': [6, 4],
  '4201': [7, 4],
  '4205': [2, 5],
  '4204': [3, 5],
  '4215': [4, 5],
  '4202': [5, 5],
  '4203': [6, 5],
}

const ACROSS = 5

export type TilePlace = { readonly code: string; readonly column: number; readonly row: number }

/** A square for each code: by the map where all of them are on it, else in rows in the order of their codes. */
export function tilePlaces(codes: readonly string[]): TilePlace[] {
  const onMap = codes.every((code) => AGDER[code])
  return codes.map((code, at) => {
    const [column, row] = (onMap && AGDER[code]) || [at % ACROSS, Math.floor(at / ACROSS)]
    return { code, column, row }
  })
}

/** Five shades from the lightest: where a value stands between the least and the most. */
export function shadeOf(value: number, { least, most }: { least: number; most: number }): 0 | 1 | 2 | 3 | 4 {
  if (most <= least) return 2
  return Math.min(4, Math.floor(((value - least) / (most - least)) * 5)) as 0 | 1 | 2 | 3 | 4
}
