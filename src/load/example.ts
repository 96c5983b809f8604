import type { BudgetFile } from './budget.input.ts'
import type { CooperationFile, OrganisationsFile } from './cooperation.input.ts'
import type { Told } from './problem.ts'
import type { ChangeRow, CodeRow, PopulationRow } from './rows.input.ts'
import type { PeopleFile, ThreadFile } from './thread.input.ts'

/** An example as its files tell it. What has no file is not there. */
export type Example = {
  readonly cooperation: Told<CooperationFile>
  readonly organisations: Told<OrganisationsFile>
  readonly codes?: Told<CodeRow[]> | undefined
  readonly changes?: Told<ChangeRow[]> | undefined
  readonly population?: Told<PopulationRow[]> | undefined
  readonly thread?: Told<ThreadFile> | undefined
  readonly people?: Told<PeopleFile> | undefined
  readonly budgets: readonly Told<BudgetFile>[]
}

/** What could be read of an example; a part with mistakes is not there. */
export type ReadParts = Omit<Example, 'cooperation' | 'organisations'> & {
  readonly cooperation?: Example['cooperation'] | undefined
  readonly organisations?: Example['organisations'] | undefined
  /** Names of the files there are. */
  readonly present: readonly string[]
}
