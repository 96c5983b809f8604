import type { ReadTx } from '../../platform/db/index.ts'
import { m } from '../../platform/text/index.ts'
import { outlook } from '../data/outlook.ts'
import { type Seen, subjectOfCooperation } from '../data/subject.ts'
import { paths } from '../paths.ts'
import { headlineOf } from './outlook-words.ts'

/** A link to a cooperation's picture: the answer in words where it has been worked out, else an invitation. */
export type OutlookInBrief = { readonly href: string; readonly text: () => string }

type Asked = { readonly id: string; readonly slug: string; readonly name: string }

/** Null where there are no figures for the cooperation's municipalities. Nothing is worked out for its sake. */
export async function outlookInBrief(
  tx: ReadTx,
  cooperation: Asked,
  seen: Seen,
): Promise<OutlookInBrief | null> {
  const { set } = await outlook().parameters()
  const subject = await subjectOfCooperation(tx, cooperation, { set, seen })
  if (subject.codes.length === 0) return null
  const picture = await outlook().peek(subject.codes)
  return {
    href: paths.picture({ slug: cooperation.slug }),
    text: () => (picture ? headlineOf(subject, picture).title : m.outlookFrontLink()),
  }
}
