import { chartExamples } from './charts/charts.examples.tsx'
import type { Example } from './example.ts'
import { formExamples } from './form/form.examples.tsx'
import { pageExamples } from './page/page.examples.tsx'
import { partsExamples } from './parts/parts.examples.tsx'
import { proofExamples } from './proof/proof.examples.tsx'
import { tableExamples } from './table/table.examples.tsx'
import { threadExamples } from './thread/thread.examples.tsx'

/** Every component with real-looking content, in the order of the kit. */
export const examples: readonly Example[] = [
  ...pageExamples,
  ...threadExamples,
  ...partsExamples,
  ...tableExamples,
  ...chartExamples,
  ...proofExamples,
  ...formExamples,
]

export { screenExamples } from './screens/screens.examples.tsx'
