import type { Station } from '../../records/station.ts'
import { m } from '../../text/index.ts'
import { classList } from '../class-list.ts'
import { BreakSentence } from './break-sentence.view.tsx'
import { LooseEnds } from './loose-ends.view.tsx'
import { stationName } from './station-name.ts'

/** A record on the way up or down, this record, or a place where the thread is broken. */
export type StripStop =
  | (Titled & { kind: 'record'; href: string; more?: string | undefined })
  | (Titled & { kind: 'here' })
  | { kind: 'missing'; station: Station; sentence: string; link?: { text: string; href: string } | undefined }

/** `lang` where the title is in another language than the page. */
type Titled = { station: Station; title: string; lang?: string | undefined }

/** `stops`: at most five, in the order of the thread, exactly one of them `here`. */
type ThreadStripProps = { stops: readonly StripStop[] }

/** The red thread through one record: why does it exist, and what does it lead to? */
export function ThreadStrip({ stops }: ThreadStripProps) {
  const here = stops.findIndex((stop) => stop.kind === 'here')
  return (
    <section class="thread-strip" aria-label={m.uiThread()}>
      {here > 0 && <span class="strip-question">{m.uiThreadWhy()}</span>}
      <ol>
        {stops.map((stop, index) => (
          <li
            class={classList('strip-stop', stop.kind, isBrokenAfter(stops, index, here) && 'broken')}
            aria-current={stop.kind === 'here' ? 'step' : undefined}
          >
            <StopText stop={stop} />
            {index === here && here < stops.length - 1 && (
              <span class="strip-question">{m.uiThreadLeadsTo()}</span>
            )}
            {isBrokenAfter(stops, index, here) && <Break />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The stretch that is cut lies between a missing stop and its neighbour on the side of this record. */
function isBrokenAfter(stops: readonly StripStop[], index: number, here: number): boolean {
  const missing = index < here ? stops[index] : stops[index + 1]
  return missing?.kind === 'missing'
}

const Break = () => (
  <>
    <LooseEnds direction="level" />
    <LooseEnds direction="upright" />
  </>
)

function StopText({ stop }: { stop: StripStop }) {
  return (
    <>
      <span class="strip-station">{stationName(stop.station)}</span>{' '}
      {stop.kind === 'here' && <b lang={stop.lang}>{stop.title}</b>}
      {stop.kind === 'record' && <RecordLink stop={stop} />}
      {stop.kind === 'missing' && (
        <BreakSentence>
          {stop.sentence} {stop.link && <a href={stop.link.href}>{stop.link.text}</a>}
        </BreakSentence>
      )}
    </>
  )
}

function RecordLink({ stop }: { stop: Extract<StripStop, { kind: 'record' }> }) {
  return (
    <>
      <a href={stop.href} lang={stop.lang}>
        {stop.title}
      </a>
      {stop.more && <span class="strip-more">{stop.more}</span>}
    </>
  )
}
