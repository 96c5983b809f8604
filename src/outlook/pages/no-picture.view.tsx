import { m } from '../../platform/text/index.ts'
import { EmptyState, LinksRow, PageHead } from '../../platform/ui/index.ts'
import type { Subject } from '../data/selection.model.ts'
import { paths } from '../paths.ts'
import { listed } from './outlook-words.ts'
import type { ThreadPart } from './picture-view-props.ts'
import { ThreadSection } from './thread-section.view.tsx'

type NoPictureProps = { subject: Subject; thread: ThreadPart }

/** A cooperation without figures: what would stand here, and how figures come to be. */
export const NoPicture = ({ subject, thread }: NoPictureProps) => (
  <>
    <PageHead title={m.outlookNoPictureTitle()} lede={m.outlookNoPictureLede()} />
    <ThreadSection {...thread} />
    <div class="section">
      <EmptyState level={2} title={m.outlookNoPictureWhy()}>
        {subject.without.length > 0
          ? m.outlookWithout({ names: listed(subject.without) })
          : m.outlookNoMunicipalities()}{' '}
        {m.outlookNoPictureHow()} <code>npm run -s samsyn -- data pull</code>
      </EmptyState>
      <LinksRow
        links={[
          { text: m.outlookChooseTitle(), href: paths.choose },
          { text: m.outlookReadingTitle(), href: paths.reading({ slug: thread.slug }) },
        ]}
      />
    </div>
  </>
)
