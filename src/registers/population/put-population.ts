import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision } from '../../platform/refusal/refusal.model.ts'
import { allCodes, lockMunicipalities } from '../municipalities/municipality.sql.ts'
import { checkFigures, type FigureRefusal, figureKey } from './figure-rules.model.ts'
import type { PopulationFigure } from './population.model.ts'
import { storedFigures, upsertPopulation } from './population.sql.ts'

export type PopulationInput = PopulationFigure

/** How many figures were new, how many took another's place, and how many stood there already. */
export type PopulationWritten = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/**
 * Puts figures there, all or none. Refuses a number that is not in the register, or was not in use on the
 * date, and a figure that is given twice; the details say which. Administrators only.
 */
export async function putPopulation(
  tx: WriteTx,
  figures: readonly PopulationInput[],
): Promise<Decision<PopulationWritten, FigureRefusal>> {
  await lockMunicipalities(tx)
  const checked = checkFigures(figures, await allCodes(tx))
  if (!checked.ok) return checked
  const before = new Map((await storedFigures(tx, figures)).map((figure) => [figureKey(figure), figure]))
  const isSame = (figure: PopulationFigure) => {
    const stood = before.get(figureKey(figure))
    return stood?.persons === figure.persons && stood.source === figure.source
  }
  const news = figures.filter((figure) => !isSame(figure))
  const changed = news.filter((figure) => before.has(figureKey(figure)))
  if (news.length > 0) {
    await upsertPopulation(tx, news)
    await recordFigures(
      tx,
      news,
      changed.map((figure) => before.get(figureKey(figure))),
    )
  }
  return accept({
    added: news.length - changed.length,
    changed: changed.length,
    unchanged: figures.length - news.length,
  })
}

/** At most so many figures are written out in the history; of more, only how many. */
const mostWrittenOut = 500

async function recordFigures(
  tx: WriteTx,
  news: readonly PopulationFigure[],
  stood: readonly (PopulationFigure | undefined)[],
): Promise<void> {
  const asText = (figures: readonly (PopulationFigure | undefined)[]) => ({
    count: figures.length,
    figures: figures
      .slice(0, mostWrittenOut)
      .flatMap((figure) => (figure ? [`${figureKey(figure)}: ${figure.persons} (${figure.source})`] : [])),
  })
  await recordChange(tx, {
    cooperationId: null,
    action: 'put-population',
    subjectKind: 'population',
    subjectId: '00000000-0000-0000-0000-000000000000',
    before: stood.length > 0 ? asText(stood) : null,
    after: asText(news),
  })
}
