import { z } from 'zod'
import { oldBorders } from '../files/code-changes.model.ts'
import { isMunicipalityOfToday } from '../files/municipality-names.model.ts'
import { storeStatistics } from '../files/statistics-folder.ts'
import type { PoliteCaller } from './polite-caller.ts'
import { SourceTrouble } from './source-trouble.ts'

const municipalities = 131
const firstDay = '2005-01-01'

const answer = z.looseObject({
  codeChanges: z.array(
    z.looseObject({
      oldCode: z.string().nullish(),
      oldName: z.string().nullish(),
      newCode: z.string().nullish(),
      newName: z.string().nullish(),
      changeOccurred: z.string(),
    }),
  ),
})

type CodeChange = z.infer<typeof answer>['codeChanges'][number]

type Desk = { readonly klass: PoliteCaller; readonly dataFolder: string; readonly now: () => string }

/** Statistics Norway's classifications (Klass), beside the interface for tables at the same place. */
export const klassAddress = (tables: string): string =>
  new URL('../../klass/v1', `${tables.replace(/\/+$/, '')}/`).href

/**
 * Fetches the changes of municipality codes since 2005 and stores them. Changes of a name alone are left out. Returns a
 * sentence, which names changes that our own table of changes does not know.
 */
export async function pullCodeChanges({ klass, dataFolder, now }: Desk): Promise<string> {
  const path = `/classifications/${municipalities}/changes?from=${firstDay}`
  const changes = await klass.call({ path, read: readChanges })
  const moved = changes.filter(({ oldCode, newCode }) => oldCode && newCode && oldCode !== newCode)
  const news = moved
    .filter(isNews)
    .map(({ oldCode, newCode, changeOccurred }) => `${oldCode} to ${newCode} on ${changeOccurred}`)
  const note = `Not known to this version: ${news.join(', ')}. Give weights for them with --weights.`
  const stored = await storeStatistics(dataFolder, 'code-changes', {
    csv: changesCsv(moved),
    about: {
      source: 'Statistisk sentralbyrå',
      table: `Klass ${municipalities}`,
      title: 'Standard for kommuneinndeling',
      licence: 'CC BY 4.0',
      answered: klass.answered ?? now(),
      updated: null,
      from: `${klass.base}${path}`,
      notes: news.length > 0 ? [note] : [],
    },
  })
  return `Klass ${municipalities}: ${moved.length} changes of codes, in ${stored}${news.length > 0 ? `\n${note}` : ''}`
}

function readChanges(text: string): readonly CodeChange[] {
  try {
    return answer.parse(JSON.parse(text)).codeChanges
  } catch {
    throw new SourceTrouble('the list of changes is broken, cut off, or has another form than is documented.')
  }
}

const ours = new Set(oldBorders.flatMap(({ parts }) => parts.map(({ code }) => code)))

/** A change from a code that we take for one of today, or to a code that we never heard of. */
function isNews({ oldCode, newCode }: CodeChange): boolean {
  const isOld = ours.has(oldCode ?? '')
  const isKnown = isMunicipalityOfToday(newCode ?? '') || ours.has(newCode ?? '')
  return !(isOld && isKnown)
}

function changesCsv(changes: readonly CodeChange[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = changes.map(({ oldCode, newCode, changeOccurred, oldName, newName }) =>
    [oldCode, newCode, changeOccurred, quoted(oldName ?? ''), quoted(newName ?? '')].join(','),
  )
  return `${['from_code,to_code,on_date,from_name,to_name', ...rows].join('\n')}\n`
}
