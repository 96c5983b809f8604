import { contentLanguage } from '../../platform/records/content-language.ts'
import { recordPaths } from '../../platform/records/paths.ts'
import { m } from '../../platform/text/index.ts'
import { Definitions, DownloadLinks, Section } from '../../platform/ui/index.ts'
import type { ThreadPart } from './picture-view-props.ts'

/** What the cooperation itself has written about its future. */
export function ThreadSection({ slug, cards }: ThreadPart) {
  if (cards.length === 0) return null
  return (
    <Section title={m.outlookThreadTitle()} id="kort">
      <div class="stack">
        <Definitions
          items={cards.map(({ title, path, language, summary }) => ({
            term: (
              <a href={recordPaths.card(slug, path)} lang={contentLanguage(language)}>
                {title}
              </a>
            ),
            text: <span lang={contentLanguage(language)}>{summary}</span>,
          }))}
        />
        <DownloadLinks
          csv={recordPaths.stationCsv(slug, 'outlook')}
          json={recordPaths.stationJson(slug, 'outlook')}
        />
      </div>
    </Section>
  )
}
