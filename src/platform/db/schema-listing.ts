import type pg from 'pg'

/** Schemas that are ours; everything in them is listed. */
const ours = `nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')`

/** Each query gives ready lines under a heading, in an order that depends on names alone. */
const parts: readonly (readonly [heading: string, query: string])[] = [
  [
    'Schemas',
    `select format('create schema %I;', nspname) as line from pg_namespace where ${ours} order by nspname collate "C"`,
  ],
  [
    'Domains',
    `select format('create domain %I.%I as %s %s;', nspname, typname, format_type(typbasetype, typtypmod),
                   coalesce((select string_agg(pg_get_constraintdef(pg_constraint.oid), ' ' order by conname collate "C")
                               from pg_constraint where contypid = pg_type.oid and contype = 'c'), '')) as line
       from pg_type join pg_namespace on pg_namespace.oid = typnamespace
      where typtype = 'd' and ${ours} order by nspname collate "C", typname collate "C"`,
  ],
  [
    'Tables',
    `select format(E'create table %I.%I (\\n%s\\n);', nspname, relname,
                   (select string_agg(format('  %I %s%s%s', attname, format_type(atttypid, atttypmod),
                             case when attgenerated = 's' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
                                  when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid) else '' end,
                             case when attnotnull then ' not null' else '' end), E',\\n' order by attnum)
                      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
                     where attrelid = pg_class.oid and attnum > 0 and not attisdropped)) as line
       from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'p') and ${ours} order by nspname collate "C", relname collate "C"`,
  ],
  [
    'Constraints',
    `select format('alter table %I.%I add constraint %I %s;', nspname, relname, conname, pg_get_constraintdef(pg_constraint.oid)) as line
       from pg_constraint join pg_class on pg_class.oid = conrelid join pg_namespace on pg_namespace.oid = relnamespace
      where contype in ('p', 'u', 'f', 'c', 'x') and ${ours}
      order by nspname collate "C", relname collate "C", contype, conname collate "C"`,
  ],
  [
    'Indexes',
    `select indexdef || ';' as line from pg_indexes join pg_namespace on nspname = schemaname
      where ${ours} and not exists (select from pg_constraint where conindid = format('%I.%I', schemaname, indexname)::regclass)
      order by schemaname collate "C", tablename collate "C", indexname collate "C"`,
  ],
  [
    'Views',
    `select format(E'create view %I.%I%s as\\n%s', nspname, relname,
                   coalesce(' with (' || array_to_string(reloptions, ', ') || ')', ''), pg_get_viewdef(pg_class.oid)) as line
       from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind = 'v' and ${ours} order by nspname collate "C", relname collate "C"`,
  ],
  [
    'Functions',
    `select pg_get_functiondef(pg_proc.oid) || ';' as line from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
      where ${ours} and prokind in ('f', 'p') order by nspname collate "C", proname collate "C", pg_get_function_identity_arguments(pg_proc.oid) collate "C"`,
  ],
  [
    'Triggers',
    `select pg_get_triggerdef(pg_trigger.oid) || ';' as line from pg_trigger
       join pg_class on pg_class.oid = tgrelid join pg_namespace on pg_namespace.oid = relnamespace
      where not tgisinternal and ${ours} order by nspname collate "C", relname collate "C", tgname collate "C"`,
  ],
  [
    'Row security',
    `select format('alter table %I.%I %s row level security%s;', nspname, relname,
                   case when relrowsecurity then 'enable' else 'disable' end,
                   case when relforcerowsecurity then ', force row level security' else '' end) as line
       from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'p') and ${ours} order by nspname collate "C", relname collate "C"`,
  ],
  [
    'Policies',
    `select format('create policy %I on %I.%I for %s to %s%s%s;', policyname, schemaname, tablename, lower(cmd),
                   array_to_string(roles, ', '), coalesce(' using (' || qual || ')', ''),
                   coalesce(' with check (' || with_check || ')', '')) as line
       from pg_policies join pg_namespace on nspname = schemaname
      where ${ours} order by schemaname collate "C", tablename collate "C", policyname collate "C"`,
  ],
  [
    'Rights',
    `select format('grant %s on %I.%I to %I;', string_agg(lower(privilege_type), ', ' order by privilege_type),
                   table_schema, table_name, grantee) as line
       from information_schema.role_table_grants join pg_namespace on nspname = table_schema
      where grantee = 'samsyn_app' and ${ours} group by table_schema, table_name, grantee
      order by table_schema collate "C", table_name collate "C"`,
  ],
]

/** The whole schema as text, the same for the same schema: reviewed as a diff, never run. */
export async function schemaListing(owner: pg.ClientBase): Promise<string> {
  const chapters: string[] = []
  for (const [heading, query] of parts) {
    const { rows } = await owner.query<{ line: string }>(query)
    if (rows.length > 0) chapters.push(`-- ${heading}\n\n${rows.map(({ line }) => line).join('\n')}\n`)
  }
  return `-- Written from the catalogue by "npm run db:listing"; a change here is lost.\n\n${chapters.join('\n')}`
}
