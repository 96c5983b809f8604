import type { ReadTx } from '../db/index.ts'
import type { LocalDate } from '../time/local-date.model.ts'

/** Something that one person has been asked to do and has not done, with where to do it. */
export type OpenTask = {
  readonly id: string
  readonly what: string
  readonly onDate: LocalDate | null
  readonly record: { readonly title: string; readonly path: string }
  readonly cooperation: { readonly slug: string; readonly name: string }
}

/** What a person has left to do in all cooperations, the nearest date first, those without a date last; at most 200. */
export function myTasks(tx: ReadTx, personId: string): Promise<OpenTask[]> {
  return tx.named<OpenTask>({
    name: 'my_tasks',
    text: `
      select task.id, task.what, task.on_date as "onDate",
             jsonb_build_object('title', record.title, 'path', record.path) as record,
             jsonb_build_object('slug', cooperation.slug, 'name', cooperation.name) as cooperation
        from platform.task
        join platform.record on record.cooperation_id = task.cooperation_id and record.id = task.record_id
        join platform.cooperation on cooperation.cooperation_id = task.cooperation_id
       where task.person_id = $1 and task.done_at is null
       order by task.on_date nulls last, task.id
       limit 200`,
    values: [personId],
  })
}
