/** Runs every benchmark in bench/, or those whose names are given, one after the other, each in its own process. */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import path from 'node:path'

const wanted = process.argv.slice(2)
const files = globSync('bench/*.bench.ts')
  .sort()
  .filter((file) => wanted.length === 0 || wanted.some((word) => path.basename(file).startsWith(word)))
const failed = files.filter((file) => {
  process.stdout.write(`\n## ${path.basename(file, '.bench.ts')}\n`)
  return spawnSync(process.execPath, [file], { stdio: 'inherit' }).status !== 0
})
process.stdout.write(
  `\n${files.length - failed.length} kept their limits, ${failed.length} did not ${failed.join(' ')}\n`,
)
process.exit(failed.length === 0 ? 0 : 1)
