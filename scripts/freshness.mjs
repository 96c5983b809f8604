/** Tells whether dist/ was built from the sources as they are now. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const sources = ['src', 'scripts', 'project.inlang', 'package-lock.json', 'tsconfig.json']

function* filesBelow(place) {
  const here = statSync(place)
  if (!here.isDirectory()) {
    yield `${place} ${here.size} ${here.mtimeMs}`
    return
  }
  for (const name of readdirSync(place).sort()) {
    if (name !== 'generated' && name !== 'cache') yield* filesBelow(path.join(place, name))
  }
}

/** A line for each source file with its size and time; equal listings mean nothing to build. */
export function sourceListing(root) {
  return sources.flatMap((name) => [...filesBelow(path.join(root, name))]).join('\n')
}

export function isBuilt(root) {
  try {
    return readFileSync(path.join(root, 'dist/built-from.txt'), 'utf8') === sourceListing(root)
  } catch {
    return false
  }
}
