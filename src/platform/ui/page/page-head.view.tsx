import type { ComponentChildren } from 'preact'
import { classList } from '../class-list.ts'
import { Lede } from '../parts/lede.view.tsx'

type PageHeadProps = {
  /** The answer in words where there is one. */
  title: string
  lede?: ComponentChildren
  /** A tag, a source, a date: one short row under the lede. */
  notes?: ComponentChildren
  /** The front page speaks louder. */
  front?: boolean | undefined
  /** The heading's language, when content is shown in another language than the interface. */
  lang?: string | undefined
}

/** The page's only h1, what it means in a sentence or two, and its footing. */
export function PageHead({ title, lede, notes, front, lang }: PageHeadProps) {
  return (
    <div class={classList('page-head', front && 'page-head-front')}>
      <h1 lang={lang}>{title}</h1>
      {lede && <Lede>{lede}</Lede>}
      {notes && <div class="page-head-notes">{notes}</div>}
    </div>
  )
}
