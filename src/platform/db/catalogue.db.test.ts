import { afterAll, beforeAll, expect, test } from 'vitest'
import { ours, ourTables, type TableFacts } from '../../../test/support/catalogue.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'

let db: TestDatabase
let tables: readonly TableFacts[]
let app: string

beforeAll(async () => {
  db = await createTestDatabase()
  tables = await ourTables(db.owner)
  app = (await db.pool.query('select current_user as name')).rows[0].name
})
afterAll(() => db.drop())

const lines = async (query: string): Promise<string[]> =>
  (await db.owner.query<{ line: string }>(query)).rows.map(({ line }) => line).sort()

const namesOf = (found: readonly TableFacts[]) => found.map(({ name }) => name)
const tenantTables = () => tables.filter(({ tenant }) => tenant)

/** SQL for whether a table (by its oid) holds rows of cooperations. */
const isTenant = (oid: string) =>
  `exists (select from pg_attribute where attrelid = ${oid} and attname = 'cooperation_id')`

/** SQL for the name of a key's column in a place. */
const columnAt = (oid: string, number: string) =>
  `(select attname from pg_attribute where attrelid = ${oid} and attnum = ${number})`

test('the catalogue is read: the tables that everything rests on are among those tried', () => {
  expect(namesOf(tenantTables())).toEqual(
    expect.arrayContaining([
      'economy.budget',
      'platform.audit_entry',
      'platform.record',
      'registers.membership',
    ]),
  )
})

test('every table has row security that its owner cannot pass either', () => {
  expect(namesOf(tables.filter(({ secured, forced }) => !secured || !forced))).toEqual([])
})

test('every key of a tenant table begins with its cooperation', async () => {
  const keys = await lines(`
    select format('%s: %s', conrelid::regclass, conname) as line
      from pg_constraint join pg_class on pg_class.oid = conrelid join pg_namespace on pg_namespace.oid = relnamespace
     where contype = 'p' and ${ours} and ${isTenant('conrelid')}
       and ${columnAt('conrelid', 'conkey[1]')} <> 'cooperation_id'`)
  expect(keys).toEqual([])
  const without = await lines(`
    select oid::regclass::text as line from pg_class
     where oid::regclass::text = any ('{${namesOf(tenantTables()).join(',')}}')
       and not exists (select from pg_constraint where conrelid = pg_class.oid and contype = 'p')`)
  expect(without).toEqual([])
})

test('no foreign key reaches another cooperation: both sides begin with the cooperation', async () => {
  expect(
    await lines(`
      select format('%s: %s', conrelid::regclass, conname) as line
        from pg_constraint join pg_class on pg_class.oid = conrelid join pg_namespace on pg_namespace.oid = relnamespace
       where contype = 'f' and ${ours} and ${isTenant('conrelid')} and ${isTenant('confrelid')}
         and (${columnAt('conrelid', 'conkey[1]')} <> 'cooperation_id'
              or ${columnAt('confrelid', 'confkey[1]')} <> 'cooperation_id')`),
  ).toEqual([])
})

/** Indexes of tenant tables that begin with something else, each with its reason. A unique one would tell that a row exists. */
const otherIndexes: Readonly<Record<string, string>> = {
  'platform.cooperation cooperation_slug_is_unique':
    'addresses are shared; only an administrator can try one out',
  'platform.role_assignment role_assignment_person':
    'the roles of one person, in all cooperations, at sign-in',
  'platform.task task_person': 'the tasks of one person, in all cooperations',
  'platform.record record_title_words':
    'full text, joined with the own cooperations in the function that uses it',
  'platform.record record_words': 'full text, as above',
  'registers.membership membership_of_organisation':
    'the cooperations that an organisation is in, which are public',
}

test('every index of a tenant table begins with its cooperation, or says why not', async () => {
  const found = await lines(`
    select format('%s %s', indrelid::regclass, pg_class.relname) as line
      from pg_index join pg_class on pg_class.oid = indexrelid join pg_namespace on pg_namespace.oid = relnamespace
     where ${ours} and ${isTenant('indrelid')}
       and coalesce(${columnAt('indrelid', 'indkey[0]')}, '') <> 'cooperation_id'
`)
  expect(found).toEqual(Object.keys(otherIndexes).sort())
})

test('the only unique thing that is not a cooperation’s own is its address', async () => {
  expect(
    await lines(`
      select format('%s %s', indrelid::regclass, pg_class.relname) as line
        from pg_index join pg_class on pg_class.oid = indexrelid join pg_namespace on pg_namespace.oid = relnamespace
       where (indisunique or indisexclusion) and ${ours} and ${isTenant('indrelid')}
         and coalesce(${columnAt('indrelid', 'indkey[0]')}, '') <> 'cooperation_id'`),
  ).toEqual(['platform.cooperation cooperation_slug_is_unique'])
})

test('every change in a tenant table must be spoken of in the audit trail, which is all but the trail itself', async () => {
  const audited = await lines(`
    select tgrelid::regclass::text as line from pg_trigger
     where tgname = 'change_is_audited' and tgdeferrable and tginitdeferred and tgenabled = 'O'
       and tgfoid = 'platform.require_audit_entry'::regproc and tgtype & 1 = 1 and tgtype & 28 = 28`)
  expect(namesOf(tenantTables()).filter((name) => !audited.includes(name))).toEqual([
    'platform.audit_entry',
    'platform.audit_head',
  ])
})

type Policy = { table: string; name: string; command: string; roles: string[]; rule: string }

async function policies(): Promise<Policy[]> {
  const { rows } = await db.owner.query<Policy>(`
    select format('%s.%s', schemaname, tablename) as table, policyname as name, cmd as command, roles::text[] as roles,
           concat_ws(' AND ', qual, with_check) as rule
      from pg_policies join pg_namespace on nspname = schemaname where ${ours}
     order by schemaname collate "C", tablename collate "C", policyname collate "C"`)
  return rows
}

/** Takes a rule apart: the questions that are asked once for a whole query, and what is left for each row. */
function partsOf(rule: string): { once: string[]; perRow: string } {
  const once: string[] = []
  let perRow = rule
  for (let start = perRow.indexOf('( SELECT '); start >= 0; start = perRow.indexOf('( SELECT ')) {
    let [end, depth] = [start, 0]
    do {
      if (perRow[end] === '(') depth += 1
      if (perRow[end] === ')') depth -= 1
      end += 1
    } while (depth > 0)
    once.push(perRow.slice(start, end))
    perRow = `${perRow.slice(0, start)}§${perRow.slice(end)}`
  }
  return { once, perRow }
}

/** Functions without arguments, joined or counted: nothing of the row, no table. */
const askedOnce =
  /^\( SELECT \(*(?:platform\.\w+\(\)(?: \|\| platform\.\w+\(\))*|cardinality\(platform\.\w+\(\)\))\)*(?: AS \w+)?\)*(?: [><=]+ 0)?\)$/

test('a rule is taken apart as PostgreSQL writes it', () => {
  const rule = '((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS e)::uuid[])) OR f(id))'
  expect(partsOf(rule)).toEqual({
    once: ['( SELECT platform.editable_cooperations() AS e)'],
    perRow: '((cooperation_id = ANY (§::uuid[])) OR f(id))',
  })
})

test('no policy asks a function for each row', async () => {
  const ruled = (await policies()).filter(({ roles }) => roles.includes('samsyn_app'))
  const slow = ruled.filter(({ rule }) => {
    const { once, perRow } = partsOf(rule)
    // What is left may call nothing but what is the same for every row; ANY and IN are not calls.
    const calls = perRow.replaceAll(/platform\.installation\(\)|\bnow\(\)/g, '').match(/[\w.]+\(/g) ?? []
    return calls.length > 0 || !once.every((question) => askedOnce.test(question))
  })
  expect(slow).toEqual([])
})

test('policies of tenant tables compare the cooperation with a list made once', async () => {
  const tenants = new Set(namesOf(tenantTables()))
  /** Rules by something else than the cooperation, each with its reason. */
  const others: Readonly<Record<string, string>> = {
    'platform.cooperation insert_administrator': 'a new cooperation has no people yet',
  }
  const without = (await policies())
    .filter(({ table, roles }) => tenants.has(table) && roles.includes('samsyn_app'))
    .filter(({ rule }) => !partsOf(rule).perRow.includes('cooperation_id = ANY (§::uuid[])'))
    .map(({ table, name }) => `${table} ${name}`)
  expect(without).toEqual(Object.keys(others))
})

test('policies are for the program’s role or for the owner, whose functions decide; nobody else', async () => {
  const all = await policies()
  expect(all.filter(({ roles }) => roles.length !== 1 || roles[0] === 'public')).toEqual([])
  const owners = all
    .filter(({ roles }) => !roles.includes('samsyn_app'))
    .map(({ table, name, command }) => `${table} ${name} ${command}`)
  expect(owners).toEqual([
    'platform.audit_entry owner_decides ALL',
    'platform.audit_head owner_decides ALL',
    'platform.cooperation owner_decides ALL',
    'platform.invitation owner_decides ALL',
    'platform.person owner_decides ALL',
    // Tenants' own data: an administrator's rename reaches the cards of members, and no others …
    'platform.record owner_names_cards UPDATE',
    // … and search reads cards under the same rules, written out.
    'platform.record owner_searches SELECT',
    'platform.role_assignment owner_decides ALL',
    'platform.search_word owner_decides ALL',
    'platform.session owner_decides ALL',
    // Whose cards those are.
    'registers.membership owner_names_cards SELECT',
  ])
})

test('views ask with the reader’s rights, and nothing is kept outside row security', async () => {
  expect(
    await lines(`
      select pg_class.oid::regclass::text as line
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where ${ours} and (relkind = 'm' or relkind = 'v'
             and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}')`),
  ).toEqual([])
})

test('functions that run with the owner’s rights look names up in a fixed place', async () => {
  expect(
    await lines(`
      select pg_proc.oid::regprocedure::text as line
        from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
       where prosecdef and ${ours}
         and not coalesce(proconfig, '{}') && '{search_path=pg_catalog,"search_path=pg_catalog, public"}'`),
  ).toEqual([])
})

test('the program’s role owns nothing, makes nothing and bypasses nothing', async () => {
  const [role] = (
    await db.owner.query(
      'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1',
      [app],
    )
  ).rows
  expect(Object.values(role)).toEqual([false, false, false, false, false])
  expect(tables.filter(({ owner }) => owner !== 'samsyn_owner')).toEqual([])
  expect(
    await lines(`
      select nspname as line from pg_namespace
       where nspname not like 'pg\\_%' and nspname <> 'information_schema'
         and (has_schema_privilege('${app}', oid, 'create')
              or nspname = 'migration' and has_schema_privilege('${app}', oid, 'usage'))`),
  ).toEqual([])
  expect(
    await lines(`
      select rolname as line from pg_roles
       where pg_has_role('${app}', oid, 'member') and rolname not in ('${app}', 'samsyn_app')`),
  ).toEqual([])
})

test('the program’s role may only read, add, change and remove rows', async () => {
  const found = await lines(`
    select format('%s.%s %s', table_schema, table_name, privilege_type) as line
      from information_schema.role_table_grants join pg_namespace on nspname = table_schema
     where ${ours} and grantee in ('samsyn_app', '${app}', 'PUBLIC')
       and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`)
  expect(found).toEqual([])
})

test('what decides rights cannot be written by the program', async () => {
  const may = async (right: string) =>
    (
      await db.owner.query<{ may: boolean }>(
        `select has_column_privilege('${app}', 'platform.person', $1, $2) as may`,
        right.split(' '),
      )
    ).rows[0]?.may
  for (const column of ['administrator', 'machine', 'demonstration'])
    for (const verb of ['insert', 'update']) expect(await may(`${column} ${verb}`)).toBe(false)
  expect(await may('name update')).toBe(true)
})
