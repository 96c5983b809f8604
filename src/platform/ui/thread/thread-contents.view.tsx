import type { Station } from '../../records/station.ts'
import { classList } from '../class-list.ts'
import { BreakSentence } from './break-sentence.view.tsx'
import { LooseEnds } from './loose-ends.view.tsx'
import { stationName } from './station-name.ts'

/** What is missing between two stations, and where to see it. */
export type ThreadBreak = { sentence: string; link?: { text: string; href: string } | undefined }

/** One row: a station, how much stands there (already formatted) and one sentence about it. */
export type ThreadContentsStop = {
  station: Station
  href: string
  count: string
  sentence: string
  breakAfter?: ThreadBreak | undefined
}

type ThreadContentsProps = { stops: readonly ThreadContentsStop[] }

/** The red thread standing upright, as the front page's table of contents. */
export function ThreadContents({ stops }: ThreadContentsProps) {
  return (
    <ol class="thread-contents">
      {stops.map((stop) => (
        <>
          <Stop stop={stop} />
          {stop.breakAfter && <BreakRow broken={stop.breakAfter} />}
        </>
      ))}
    </ol>
  )
}

function Stop({ stop }: { stop: ThreadContentsStop }) {
  return (
    <li class={classList('thread-stop', stop.breakAfter && 'before-break')}>
      <a href={stop.href}>{stationName(stop.station)}</a> <span class="thread-count">{stop.count}</span>{' '}
      <span class="thread-sentence">{stop.sentence}</span>
    </li>
  )
}

function BreakRow({ broken }: { broken: ThreadBreak }) {
  return (
    <li class="break-row">
      <LooseEnds direction="upright" />
      <p>
        <BreakSentence>
          {broken.sentence} {broken.link && <a href={broken.link.href}>{broken.link.text}</a>}
        </BreakSentence>
      </p>
    </li>
  )
}
