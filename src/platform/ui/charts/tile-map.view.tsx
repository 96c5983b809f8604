import type { ComponentChildren } from 'preact'

/** A municipality's square: where it stands, how dark it is (0–4), and what it says. */
export type Tile = {
  code: string
  name: string
  value: string
  column: number
  row: number
  shade: 0 | 1 | 2 | 3 | 4
  href?: string | undefined
}

export type TileMapProps = {
  label: string
  tiles: readonly Tile[]
  /** What the shades stand for, lightest first; already formatted. */
  shades: readonly string[]
  shadesLabel: string
  note?: ComponentChildren
}

/** Municipalities as squares of one size, about where they lie: a map that needs no borders. */
export function TileMap({ label, tiles, shades, shadesLabel, note }: TileMapProps) {
  const left = Math.min(...tiles.map(({ column }) => column))
  const top = Math.min(...tiles.map(({ row }) => row))
  const columns = Math.max(...tiles.map(({ column }) => column)) - left + 1
  const rows = Math.max(...tiles.map(({ row }) => row)) - top + 1
  const across = 100 / columns
  const down = 100 / rows
  return (
    <div class="tile-map" data-columns={columns > 5 ? 'many' : 'few'}>
      <svg class={`tile-map-drawing tile-map-rows-${Math.min(rows, 8)}`} role="img" aria-label={label}>
        {tiles.map((tile) => (
          <TileSquare
            tile={tile}
            place={{
              x: (tile.column - left) * across,
              y: (tile.row - top) * down,
              width: across,
              height: down,
            }}
          />
        ))}
      </svg>
      <p class="tile-map-head">{shadesLabel}</p>
      <ul class="legend" aria-label={shadesLabel}>
        {shades.map((text, shade) => (
          <li>
            <svg class="legend-key" aria-hidden="true" focusable="false">
              <rect class={`tile-shade-${shade}`} width="100%" height="100%" />
            </svg>
            {text}
          </li>
        ))}
      </ul>
      {note && <p class="table-source">{note}</p>}
    </div>
  )
}

type TileSquareProps = { tile: Tile; place: { x: number; y: number; width: number; height: number } }

function TileSquare({ tile, place }: TileSquareProps) {
  const { x, y, width, height } = place
  return (
    <svg x={`${x}%`} y={`${y}%`} width={`${width}%`} height={`${height}%`} aria-hidden="true">
      <rect class={`tile tile-shade-${tile.shade}`} width="100%" height="100%" />
      <text class={`tile-text tile-text-${tile.shade}`} x="0.5em" y="1.35em">
        <tspan class="tile-name">{tile.name}</tspan>
        <tspan class="tile-value" x="0.5em" dy="1.4em">
          {tile.value}
        </tspan>
      </text>
    </svg>
  )
}
