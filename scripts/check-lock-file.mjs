/** The lock file pins every package by version and checksum, and names no download address. */
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const problems = Object.entries(packages).flatMap(([place, entry]) => {
  if (place === '') return []
  return [
    ...(entry.resolved ? [`${place} names a download address`] : []),
    ...(entry.integrity || entry.inBundle ? [] : [`${place} has no checksum`]),
  ]
})
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
for (const [name, version] of Object.entries({
  ...dependencies,
  ...devDependencies,
  ...optionalDependencies,
}))
  if (!/^\d/.test(version)) problems.push(`${name} is not pinned to one version`)
for (const problem of problems) process.stdout.write(`${problem}\n`)
process.exit(problems.length === 0 ? 0 : 1)
