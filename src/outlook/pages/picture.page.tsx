import type { ReadTx } from '../../platform/db/index.ts'
import type { CooperationContext, RequestContext } from '../../platform/http/context.ts'
import { Missing } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { realPlaces } from '../data/invented-place.model.ts'
import { outlook } from '../data/outlook.ts'
import { codesIn, type Subject, tickedIn } from '../data/selection.model.ts'
import { codesToday, subjectOfCooperation, subjectOfPlace, subjectOfSet } from '../data/subject.ts'
import { paths, type Selection } from '../paths.ts'
import { ChoosePlaces } from './choose-places.view.tsx'
import { loadPicture } from './load-picture.ts'
import { Making, NoFigures } from './making.view.tsx'
import { NoPicture } from './no-picture.view.tsx'
import { homeOf, outlookCrumbs } from './page-parts.ts'
import { PictureView } from './picture.view.tsx'
import type { ThreadPart } from './picture-view-props.ts'
import { threadPart } from './thread-part.ts'

/** The common picture of a cooperation's municipalities, as they are today. */
export const showCooperationPicture = (context: CooperationContext): Promise<PageReply> =>
  context.read(async (tx) => {
    const { cooperation } = context
    const { set } = await outlook().parameters()
    const subject = await subjectOfCooperation(tx, cooperation, { set, seen: context })
    const thread = await threadPart(tx, context)
    if (subject.codes.length > 0)
      return picturePage(context, { subject, selection: { slug: cooperation.slug }, thread })
    return page({
      title: () => m.outlookPageTitle({ name: cooperation.name }),
      station: 'outlook',
      crumbs: outlookCrumbs(context),
      body: () => <NoPicture subject={subject} thread={thread} />,
    })
  })

/** One municipality, below a cooperation or by itself. */
export const showPlacePicture = (context: RequestContext): Promise<PageReply> =>
  context.read(async (tx) => {
    const { set } = await outlook().parameters()
    const code = context.params.code ?? ''
    const subject = subjectOfPlace(set, code)
    if (subject) return picturePage(context, { subject, selection: { ...homeOf(context), code } })
    const [today, ...others] = await todaysCodes(tx, context, [code])
    if (today === undefined || today === code || others.length > 0) throw new Missing()
    return redirect(paths.picture({ ...homeOf(context), code: today }))
  })

/** Any municipalities together, or the choice of them. */
export const showSetPicture = (context: RequestContext): Promise<PageReply> =>
  context.read(async (tx) => {
    const { set } = await outlook().parameters()
    const ticked = tickedIn(context.query)
    if (ticked.length > 0) return redirect(paths.picture({ slug: null, codes: ticked }))
    if (!context.query.kommuner) return choicePage(context, realPlaces(set))
    const asked = codesIn(context.query.kommuner)
    const subject = asked && subjectOfSet(set, asked)
    if (subject?.kind === 'place') return redirect(paths.picture({ slug: null, code: subject.codes[0] }))
    if (subject) return picturePage(context, { subject, selection: { slug: null, codes: subject.codes } })
    const today = asked && (await todaysCodes(tx, context, asked))
    if (!today || !subjectOfSet(set, today))
      return choicePage(context, realPlaces(set), context.query.kommuner)
    return redirect(paths.picture({ slug: null, codes: today }))
  })

const todaysCodes = (tx: ReadTx, { today }: RequestContext, codes: readonly string[]) =>
  codesToday(tx, codes, today)

type Wanted = { readonly subject: Subject; readonly selection: Selection; readonly thread?: ThreadPart }

async function picturePage(context: RequestContext, wanted: Wanted): Promise<PageReply> {
  const { subject, selection, thread } = wanted
  const loaded = await loadPicture(context, wanted)
  const framed = {
    title: () => m.outlookPageTitle({ name: subject.name }),
    station: 'outlook' as const,
    crumbs: outlookCrumbs(context, () => (selection.code || selection.codes ? [{ text: subject.name }] : [])),
  }
  switch (loaded.kind) {
    case 'ready':
      return page({
        ...framed,
        body: () => <PictureView {...loaded.props} thread={thread} whatIf={paths.whatIf(selection)} />,
        islands: ['pyramid.island.tsx'],
      })
    case 'making':
      return page({
        ...framed,
        body: () => <Making done={loaded.done} of={loaded.of} again={context.url} />,
        islands: ['making.island.ts'],
      })
    case 'failed':
      return page({ ...framed, status: 503, body: () => <NoFigures sentence={loaded.sentence} /> })
  }
}

type Places = readonly { readonly code: string; readonly name: string }[]

function choicePage(context: RequestContext, places: Places, wrong?: string): PageReply {
  return page({
    title: m.outlookChooseTitle,
    station: 'outlook',
    crumbs: outlookCrumbs(context),
    ...(wrong !== undefined && { status: 422 }),
    body: () => <ChoosePlaces places={places} wrong={wrong} action={paths.choose} />,
  })
}
