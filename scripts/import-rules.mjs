/** Holds the code against the import rules; prints each breach as "rule: from → to". */
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import config from '../.dependency-cruiser.mjs'

/**
 * Every breach below `baseDir`, and how many imports were seen at all.
 * @param {string} baseDir
 * @param {string[]} folders
 * @returns {Promise<{ seen: number, breaches: { rule: string, from: string, to: string }[] }>}
 */
export async function breachesIn(baseDir, folders) {
  const { enhancedResolveOptions, ...options } = config.options
  const result = await cruise(
    folders,
    { ...options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden, options } },
    enhancedResolveOptions,
    { tsConfig: extractTSConfig(fileURLToPath(new URL('../tsconfig.json', import.meta.url))) },
  )
  const { summary } = result.output
  return {
    seen: summary.totalDependenciesCruised ?? 0,
    breaches: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

if (process.argv[1]?.endsWith('import-rules.mjs')) {
  const { seen, breaches } = await breachesIn(process.cwd(), ['src', 'db/tables.ts'])
  for (const { rule, from, to } of breaches) process.stdout.write(`${rule}: ${from} → ${to}\n`)
  if (seen < 100) process.stdout.write(`only ${seen} imports were seen: the tool does not see the code\n`)
  process.exit(breaches.length === 0 && seen >= 100 ? 0 : 1)
}
