// Written from the catalogue by "npm run db:listing"; a change here is lost.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { DateRange } from '../src/platform/time/date-range.model.ts'
import type { LocalDate } from '../src/platform/time/local-date.model.ts'

type RangeColumn = ColumnType<DateRange, string, string>
type FilledRangeColumn = ColumnType<DateRange, string | undefined, string>

export type Tables = {
  'economy.adopted_share': {
    cooperation_id: string
    budget_id: string
    position: number
    organisation_id: string
    member_key: string
    slug: string
    name: string
    municipality: boolean
    exempt: boolean
    contribution: Generated<string>
    exact: bigint
    nearest: bigint
    residual: bigint
    rounded: bigint
    visibility: string
  }
  'economy.adopted_value': {
    cooperation_id: string
    budget_id: string
    member_key: string
    basis: string
    value: string
    on_date: LocalDate | null
    source: Generated<string>
    visibility: string
  }
  'economy.adoption': {
    cooperation_id: string
    budget_id: string
    total: bigint
    population_on: LocalDate | null
    population_source: Generated<string>
    visibility: string
  }
  'economy.budget': {
    cooperation_id: string
    id: string
    year: number
    title: string
    purpose: Generated<string>
    note: Generated<string>
    source: Generated<string>
    status: Generated<string>
    currency: Generated<string>
    stated_total: bigint | null
    members_on: LocalDate
    version_id: string | null
    population_on: LocalDate | null
    proposed_on: LocalDate | null
    adopted_on: LocalDate | null
    closed_on: LocalDate | null
    visibility: string
    revision: Generated<number>
  }
  'economy.budget_line': {
    cooperation_id: string
    id: string
    budget_id: string
    position: number
    kind: string
    text: string
    amount: bigint | null
    hours: string | null
    organisation_id: string | null
    note: Generated<string>
    source: Generated<string>
    visibility: string
    revision: Generated<number>
  }
  'economy.budget_measure': {
    cooperation_id: string
    budget_id: string
    basis: string
    organisation_id: string
    value: string
    source: Generated<string>
    visibility: string
  }
  'economy.cost_key': {
    cooperation_id: string
    id: string
    slug: string
    title: string
    visibility: string
    revision: Generated<number>
  }
  'economy.cost_key_member': {
    cooperation_id: string
    version_id: string
    organisation_id: string
    position: number
    exempt: Generated<boolean>
    contribution: Generated<string>
    visibility: string
  }
  'economy.cost_key_part': {
    cooperation_id: string
    version_id: string
    position: number
    kind: string
    basis: string
    label: Generated<string>
    unit: Generated<string>
    age_from: number | null
    age_to: number | null
    share_numerator: bigint | null
    share_denominator: bigint | null
    amount: bigint | null
    rate: string | null
    visibility: string
  }
  'economy.cost_key_version': {
    cooperation_id: string
    id: string
    cost_key_id: string
    number: number
    during: RangeColumn
    step: bigint
    residual_rule: string
    residual_owner_id: string | null
    population_years_before: Generated<number>
    inferred: Generated<string[]>
    note: Generated<string>
    source: Generated<string>
    visibility: string
  }
  'economy.scenario': {
    cooperation_id: string
    id: string
    budget_id: string
    position: number
    title: string
    text: Generated<string>
    query: string
    visibility: string
    revision: Generated<number>
  }
  'outlook.scenario': {
    cooperation_id: string
    id: string
    slug: string
    title: string
    note: Generated<string>
    scope: string
    places: string[]
    year: number
    base_year: number
    last_year: number
    levers: unknown
    draws: number
    seed: number
    engine_version: string
    data_version: string
    calculated_at: Date
    results: unknown
    visibility: string
    revision: Generated<number>
  }
  'platform.audit_entry': {
    cooperation_id: string
    number: bigint
    at: Date
    person_id: string
    action: string
    subject_kind: string
    subject_id: string
    before: unknown | null
    after: unknown | null
    salt: Buffer
    payload_digest: Buffer
    previous_hash: Buffer
    hash: Buffer
    erased_at: Date | null
  }
  'platform.audit_head': {
    cooperation_id: string
    number: bigint
    hash: Buffer
  }
  'platform.cooperation': {
    cooperation_id: string
    slug: string
    name: string
    purpose: Generated<string>
    language: Generated<string>
    kind: Generated<string>
    founded_year: number | null
    published: Generated<boolean>
    pinned_date: LocalDate | null
    example_note: string | null
    fictional: Generated<boolean>
    revision: Generated<number>
  }
  'platform.due': {
    cooperation_id: string
    id: string
    record_id: string
    what: string
    on_date: LocalDate | null
    when_text: string | null
    bearer: Generated<string>
    done_on: LocalDate | null
    visibility: string
  }
  'platform.file': {
    cooperation_id: string
    id: string
    name: string
    media_type: string
    size: number
    sha256: Buffer
    content: Buffer
    visibility: string
    body_id: string | null
    uploaded_by: string
    uploaded_at: Generated<Date>
  }
  'platform.invitation': {
    secret_hash: Buffer
    person_id: string
    created_at: Generated<Date>
    expires_at: Date
    used_at: Date | null
  }
  'platform.link': {
    cooperation_id: string
    from_id: string
    to_id: string
    meaning: string
    since: LocalDate | null
    visibility: string
  }
  'platform.mail': {
    cooperation_id: string
    id: string
    record_id: string | null
    to_address: string
    to_name: Generated<string>
    reply_to: string | null
    subject: string
    text: string
    calendar: string | null
    calendar_method: string | null
    attachments: Generated<string[]>
    status: Generated<string>
    attempts: Generated<number>
    last_error: string | null
    next_try_at: Generated<Date>
    created_at: Generated<Date>
    sent_at: Date | null
    visibility: Generated<string>
  }
  'platform.person': {
    id: string
    name: string
    administrator: Generated<boolean>
    machine: Generated<boolean>
    demonstration: Generated<boolean>
    language: string | null
    disabled_at: Date | null
    created_at: Generated<Date>
    revision: Generated<number>
  }
  'platform.record': {
    cooperation_id: string
    id: string
    kind: string
    station: string
    title: string
    summary: Generated<string>
    search_text: Generated<string>
    language: Generated<string>
    path: string
    source: Generated<string>
    position: Generated<number>
    visibility: string
    updated_at: Generated<Date>
    title_words: GeneratedAlways<string>
    words: GeneratedAlways<string>
  }
  'platform.role_assignment': {
    cooperation_id: string
    id: string
    person_id: string
    role: string
    organisation_id: string | null
    during: FilledRangeColumn
    revision: Generated<number>
  }
  'platform.search_word': {
    word: string
  }
  'platform.session': {
    token_hash: Buffer
    id: string
    person_id: string
    created_at: Generated<Date>
    last_seen_at: Generated<Date>
    expires_at: Date
    ended_at: Date | null
    device: Generated<string>
  }
  'platform.submission': {
    person_id: Generated<string>
    token: string
    location: string
    created_at: Generated<Date>
  }
  'platform.task': {
    cooperation_id: string
    id: string
    record_id: string
    person_id: string | null
    what: string
    on_date: LocalDate | null
    done_at: Date | null
    visibility: Generated<string>
  }
  'registers.membership': {
    cooperation_id: string
    id: string
    organisation_id: string
    part: string
    role_text: Generated<string>
    position: Generated<number>
    during: FilledRangeColumn
    begins: GeneratedAlways<LocalDate>
    ends: GeneratedAlways<LocalDate>
    note: Generated<string>
    source: Generated<string>
    visibility: Generated<string>
    revision: Generated<number>
  }
  'registers.municipality_change': {
    from_code: string
    to_code: string
    on_date: LocalDate
    weight_millionths: number
    source: Generated<string>
  }
  'registers.municipality_code': {
    code: string
    organisation_id: string
    name: string
    during: RangeColumn
    begins: GeneratedAlways<LocalDate>
    ends: GeneratedAlways<LocalDate>
    source: Generated<string>
  }
  'registers.organisation': {
    id: string
    slug: string
    kind: string
    organisation_number: string | null
    language_form: string | null
    during: FilledRangeColumn
    revision: Generated<number>
  }
  'registers.organisation_name': {
    id: string
    organisation_id: string
    name: string
    kind: string
    during: FilledRangeColumn
    begins: GeneratedAlways<LocalDate>
    ends: GeneratedAlways<LocalDate>
  }
  'registers.population': {
    code: string
    on_date: LocalDate
    age_from: Generated<number>
    age_to: Generated<number>
    persons: number
    source: string
  }
}
