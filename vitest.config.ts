import { defineConfig } from 'vitest/config'

const shared = { environment: 'node' as const, restoreMocks: true, testTimeout: 20_000, hookTimeout: 60_000 }
const databaseSetup = ['test/support/postgres.global.ts']

/** Four levels, from quick to whole: rules, database, rendered views, journeys in a browser. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['{src,scripts,test}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/*.view.test.tsx', 'test/browser/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'db', include: ['{src,test}/**/*.db.test.ts'], globalSetup: databaseSetup },
      },
      { extends: true, test: { ...shared, name: 'view', include: ['src/**/*.view.test.tsx'] } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: databaseSetup,
          testTimeout: 60_000,
          // A browser keeps two cores busy by itself; after the others, so that nothing waits for it.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
