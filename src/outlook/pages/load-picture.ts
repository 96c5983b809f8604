import type { RequestContext } from '../../platform/http/context.ts'
import { formatDate } from '../../platform/text/format.ts'
import { isInvented } from '../data/invented-place.model.ts'
import { otherProjectionIn } from '../data/other-projection.ts'
import { type Outlook, outlook } from '../data/outlook.ts'
import { baseYearOf, lastYearOf, type Picture } from '../data/picture.model.ts'
import type { PictureState } from '../data/picture-maker.ts'
import type { Subject } from '../data/selection.model.ts'
import type { Selection } from '../paths.ts'
import { bandAsked } from './ages.model.ts'
import type { FiguresMade, PictureViewProps, PlaceFigures } from './picture-view-props.ts'
import { headlineYear, yearAsked } from './years.model.ts'

/** A page waits so long before it shows how far the work has come. */
const PATIENCE_MS = 900

export type Loaded =
  | { readonly kind: 'ready'; readonly props: PictureViewProps }
  | Exclude<PictureState, { kind: 'ready' }>

type Wanted = { readonly subject: Subject; readonly selection: Selection }

/** Everything a picture's page shows, or how far the making of it has come. */
export async function loadPicture(
  { query, date, today, locale }: RequestContext,
  { subject, selection }: Wanted,
): Promise<Loaded> {
  const ours = outlook()
  const state = await ours.picture(subject.codes, PATIENCE_MS)
  if (state.kind !== 'ready') return state
  const { picture } = state
  const base = baseYearOf(picture)
  const last = lastYearOf(picture)
  const counted = await ours.history.counted(subject.codes, base)
  const usual = headlineYear(base, last)
  return {
    kind: 'ready',
    props: {
      subject,
      seenFrom: date === today ? undefined : formatDate(date, locale),
      picture,
      counted,
      places: await placesOf(ours, subject, picture),
      made: await figuresMade(ours, subject.codes),
      care: await ours.careToday(),
      other: otherProjectionIn(await ours.history.projected(subject.codes, last)),
      chosen: {
        band: bandAsked(query.alder),
        year: yearAsked(query.ar, { first: base, last }) ?? usual,
        mapYear: yearAsked(query.demens, { first: counted?.bands.years[0] ?? base, last }) ?? usual,
      },
      selection,
    },
  }
}

/** Each municipality of several, in the order of their names. */
export async function placesOf(ours: Outlook, subject: Subject, picture: Picture): Promise<PlaceFigures[]> {
  if (subject.codes.length < 2) return []
  const pictures = await ours.ready(subject.codes)
  const places: PlaceFigures[] = []
  for (const { code, name } of subject.places) {
    const own = pictures.find(({ codes }) => codes[0] === code)
    if (!own) continue
    places.push({
      code,
      name,
      picture: own,
      counted: await ours.history.counted([code], baseYearOf(picture)),
    })
  }
  return places.sort((a, b) => a.name.localeCompare(b.name, 'nb'))
}

export async function figuresMade(ours: Outlook, codes: readonly string[]): Promise<FiguresMade> {
  const { set, own } = await ours.parameters()
  const invented = codes.some(isInvented)
  return { made: set.made, base: set.base, own, invented, standing: await ours.standing() }
}
