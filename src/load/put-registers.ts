import type { WriteTx } from '../platform/db/index.ts'
import type { DateRange } from '../platform/time/date-range.model.ts'
import {
  putMembership,
  putMunicipalityCode,
  putOrganisation,
  putPopulation,
  recordReform,
} from '../registers/index.ts'
import type { Example } from './example.ts'
import type { Place } from './place.ts'
import type { Told } from './problem.ts'
import { acceptedOr } from './put-or-stop.ts'
import type { ChangeRow } from './rows.input.ts'

const always: DateRange = { from: null, until: null }

/** Puts the organisations in the register that all cooperations share; returns their ids by key. */
export async function putOrganisations(
  tx: WriteTx,
  { organisations: told }: Example,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [place, listed] of told.value.organisations.entries()) {
    const { key, name, short, aliases, kind, number, languageForm, until } = listed
    const put = await putOrganisation(tx, {
      slug: key,
      kind,
      organisationNumber: number,
      languageForm,
      during: { from: null, until },
      names: [
        { name, kind: 'official', during: always },
        ...(short === undefined ? [] : [{ name: short, kind: 'short' as const, during: always }]),
        ...aliases.map((alias) => ({ name: alias, kind: 'alias' as const, during: always })),
      ],
    })
    ids.set(key, acceptedOr(put, told, ['organisations', place]).id)
  }
  return ids
}

/** Puts municipal numbers, reforms and inhabitants there. */
export async function putMunicipalities(
  tx: WriteTx,
  { codes, changes, population }: Example,
  organisations: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [row, { code, name, organisation, from, until, source }] of (codes?.value ?? []).entries()) {
    const organisationId = organisations.get(organisation) ?? ''
    const put = await putMunicipalityCode(tx, { code, name, organisationId, during: { from, until }, source })
    if (codes) acceptedOr(put, codes, [row])
  }
  if (changes) await putReforms(tx, changes)
  if (!population) return
  const figures = population.value.map((row) => ({
    code: row.code,
    onDate: row.date,
    ages: { from: row.age_from, to: row.age_to },
    persons: row.persons,
    source: row.source,
  }))
  acceptedOr(await putPopulation(tx, figures), population, [])
}

async function putReforms(tx: WriteTx, told: Told<ChangeRow[]>): Promise<void> {
  const reforms = Map.groupBy(told.value, ({ on_date }) => on_date)
  for (const [onDate, rows] of reforms) {
    const reform = await recordReform(tx, {
      onDate,
      source: [...new Set(rows.map(({ source }) => source))].join('; '),
      lines: rows.map(({ from_code, to_code, weight }) => ({
        fromCode: from_code,
        toCode: to_code,
        weightMillionths: weight,
      })),
    })
    acceptedOr(reform, told, [told.value.findIndex(({ on_date }) => on_date === onDate)])
  }
}

/** Puts everybody's part in the cooperation there, in the order of the file. */
export async function putMembers(
  tx: WriteTx,
  { organisations: told }: Example,
  { cooperation, organisations }: Place,
): Promise<void> {
  const { membersSince, source } = told.value
  for (const [place, listed] of told.value.organisations.entries()) {
    const put = await putMembership(tx, {
      cooperationId: cooperation.id,
      organisationId: organisations.get(listed.key) ?? '',
      part: listed.part,
      roleText: listed.role,
      position: place + 1,
      during: { from: listed.since ?? membersSince, until: listed.until },
      note: listed.note,
      source,
      visibility: 'public',
    })
    acceptedOr(put, told, ['organisations', place])
  }
}
