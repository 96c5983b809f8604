import type { ComponentChildren } from 'preact'
import type { Station } from '../../records/station.ts'
import { m } from '../../text/index.ts'
import { classList } from '../class-list.ts'
import { BreakSentence } from '../thread/break-sentence.view.tsx'
import { LooseEnds } from '../thread/loose-ends.view.tsx'
import { stationName } from '../thread/station-name.ts'

/** A station in the navigation. `breakAfter` says what is missing between it and the next. */
export type StationLink = { station: Station; href: string; breakAfter?: string | undefined }

type StationsProps = { stations: readonly StationLink[]; current?: Station | undefined }

const currentPage = (here: boolean) => (here ? 'true' : undefined)

/** Nine rings in a row with their names; for wide screens. */
export function StationsRow({ stations, current }: StationsProps) {
  return (
    <ol class="stations-row">
      {stations.map(({ station, href, breakAfter }) => (
        <li class={classList(breakAfter !== undefined && 'broken')}>
          <a href={href} aria-current={currentPage(station === current)}>
            {stationName(station)}
          </a>
          {breakAfter !== undefined && (
            <>
              <LooseEnds direction="level" />
              <span class="hidden-text">
                {m.uiThreadBreak()} {breakAfter}
              </span>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The same for a phone: the rings and where you are; opened, an upright list with names and breaks. */
export function StationsNarrow({
  stations,
  current,
  children,
}: StationsProps & { children?: ComponentChildren }) {
  return (
    <details class="stations-narrow">
      <summary>
        <Rings stations={stations} current={current} />
        <span class="stations-here">{current ? stationName(current) : m.uiThread()}</span>{' '}
        <span class="stations-all">{m.uiAllStations()}</span>
      </summary>
      <ol class="stations-upright">
        {stations.map((link) => (
          <UprightStation link={link} here={link.station === current} />
        ))}
      </ol>
      {children}
    </details>
  )
}

function UprightStation({ link, here }: { link: StationLink; here: boolean }) {
  return (
    <>
      <li>
        <a href={link.href} aria-current={currentPage(here)}>
          {stationName(link.station)}
        </a>
      </li>
      {link.breakAfter !== undefined && (
        <li class="break-row">
          <LooseEnds direction="upright" />
          <BreakSentence>{link.breakAfter}</BreakSentence>
        </li>
      )}
    </>
  )
}

/** Positions are per cent of the width, sizes are pixels: the drawing fits any screen. */
function Rings({ stations, current }: StationsProps) {
  const place = (index: number) => `${(index / (stations.length - 1)) * 100}%`
  return (
    <svg class="stations-rings" aria-hidden="true" focusable="false">
      {stations.slice(1).map((_, index) => (
        <Stretch
          from={place(index)}
          to={place(index + 1)}
          middle={place(index + 0.5)}
          broken={stations[index]?.breakAfter !== undefined}
        />
      ))}
      {stations.map(({ station }, index) => (
        <circle
          class={classList('ring', station === current && 'here')}
          cx={place(index)}
          cy="14"
          r={station === current ? 8 : 6}
        />
      ))}
    </svg>
  )
}

type StretchProps = { from: string; to: string; middle: string; broken: boolean }

function Stretch({ from, to, middle, broken }: StretchProps) {
  if (!broken) return <line class="stretch" x1={from} x2={to} y1="14" y2="14" />
  return (
    <>
      <line class="stretch" x1={from} x2={middle} y1="14" y2="14" />
      <line class="stretch" x1={middle} x2={to} y1="14" y2="14" />
      <svg x={middle} overflow="visible" aria-hidden="true">
        <rect class="gap" x="-11" y="10" width="22" height="8" />
        <path class="stretch" d="M-11 14C-8 14-6 15.5-5 20M11 14C8 14 6 15.5 5 20" />
      </svg>
    </>
  )
}
