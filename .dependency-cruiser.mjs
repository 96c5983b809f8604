/** The import rules of ARCHITECTURE.md. `scripts/import-rules.test.mjs` plants a breach of each. */

const ladder = [
  'registers',
  'outlook',
  'networks',
  'agreements',
  'strategy',
  'projects',
  'economy',
  'benefits',
  'reports',
]
const slice = `^src/(${ladder.join('|')})/`
const tests = '\\.test\\.tsx?$|^test/|\\.examples\\.tsx?$'

/** One rule a rung: nobody looks up. */
const lookingUp = ladder.slice(0, -1).map((name, rung) => ({
  name: `${name}-looks-down`,
  severity: 'error',
  comment: 'A slice imports only those below it; news travels upward as an event row and a job.',
  from: { path: `^src/${name}/` },
  to: { path: `^src/(${ladder.slice(rung + 1).join('|')})/` },
}))

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nobody imports is dead; entry points, tests and scripts are not.',
      from: {
        orphan: true,
        pathNot: `${tests}|\\.(island|worker)\\.tsx?$|^src/(main|cli)\\.ts$|\\.d\\.ts$|/generated/|^db/|^bench/`,
      },
      to: {},
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: '^src/', pathNot: `${tests}|examples\\.tsx?$|^src/platform/site/` },
      to: { path: tests },
    },
    {
      name: 'platform-knows-no-slice',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: `${slice}|^src/(app|load|main|cli)\\.ts$|^src/load/` },
    },
    {
      name: 'app-mounts-routes-only',
      severity: 'error',
      from: { path: '^src/(app|worker)\\.ts$' },
      to: { path: '^src/', pathNot: '/(routes|jobs)\\.ts$|^src/platform/http/route\\.ts$' },
    },
    {
      name: 'slices-by-their-door',
      severity: 'error',
      comment: 'Another slice only through its index.ts.',
      from: { path: '^src/([^/]+)/', pathNot: `^src/(platform|load)/|${tests}` },
      to: { path: slice, pathNot: '^src/$1/|^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'programs-by-the-doors',
      severity: 'error',
      from: { path: '^src/(cli|main|load)\\.ts$|^src/load/' },
      to: { path: slice, pathNot: '/index\\.ts$' },
    },
    ...lookingUp,
    {
      name: 'models-are-pure',
      severity: 'error',
      comment: 'No database, no Node, no npm packages.',
      from: { path: '\\.model\\.ts$|^src/outlook/engine/', pathNot: tests },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      },
    },
    {
      name: 'models-import-models',
      severity: 'error',
      from: { path: '\\.model\\.ts$' },
      to: { path: '^(src|db)/', pathNot: '\\.model\\.ts$|/locale\\.ts$|^src/outlook/engine/' },
    },
    {
      name: 'inputs-know-models-forms-zod',
      severity: 'error',
      from: { path: '\\.input\\.ts$' },
      to: {
        pathNot:
          '\\.model\\.ts$|\\.input\\.ts$|^src/platform/(forms|privacy|text|time|money|refusal)/|node_modules/zod|/locale\\.ts$|^src/platform/records/(station|new-id)\\.ts$',
      },
    },
    {
      name: 'sql-is-a-leaf',
      severity: 'error',
      comment:
        'Queries know the database and types, not pages, views, commands or other queries of other slices.',
      from: { path: '\\.sql\\.ts$' },
      to: { path: '\\.(page|view|api|json)\\.tsx?$|^src/platform/(http|ui)/' },
    },
    {
      name: 'only-platform-db-touches-the-driver',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/db/' },
      to: { path: 'node_modules/pg/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'views-never-sql-http-auth',
      severity: 'error',
      from: { path: '\\.view\\.tsx$', pathNot: '^src/platform/http/' },
      to: { path: '\\.sql\\.ts$|^src/platform/(http|auth|db)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-routes-import-handlers',
      severity: 'error',
      from: { path: '^src/', pathNot: `(^|/)routes\\.ts$|${tests}` },
      to: { path: '\\.(page|api)\\.tsx?$' },
    },
    {
      name: 'islands-stay-light',
      severity: 'error',
      comment: 'What runs in the browser brings neither the server nor schemas along.',
      from: { path: '\\.island\\.tsx$' },
      to: {
        path: '\\.(sql|page|api|input)\\.tsx?$|^src/platform/(http|auth|db)/|node_modules/zod',
        reachable: true,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/|/engine/assembly/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
