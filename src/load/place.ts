import type { Cooperation } from '../platform/tenancy/cooperation.ts'

/** The cooperation that an example became, and its organisations by the keys of the files. */
export type Place = {
  readonly cooperation: Pick<Cooperation, 'id' | 'slug' | 'language'>
  readonly organisations: ReadonlyMap<string, string>
}
