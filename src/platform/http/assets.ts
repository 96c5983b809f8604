import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../config/project-root.ts'
import type { PageAssets } from '../ui/index.ts'

/** The built files: where they stand, and the addresses that a page with these islands needs. */
export type Assets = {
  readonly folder: string
  readonly staticFolder: string
  forPage(islands: readonly string[]): PageAssets
}

type Manifest = Readonly<Record<string, { file: string; imports: readonly string[] }>>

const address = (file: string) => `/assets/${file}`

/** Reads what the build wrote, once; a page is never made without its style sheet being known. */
export function builtAssets(dist: string = path.join(projectRoot, 'dist')): Assets {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(dist, 'assets/manifest.json'), 'utf8'))
  const built = (name: string): string => {
    const entry = manifest[name]
    if (!entry) throw new Error(`dist/assets has no ${name}; run the build`)
    return address(entry.file)
  }
  const css = built('index.css')
  return {
    folder: path.join(dist, 'assets'),
    staticFolder: path.join(dist, 'static'),
    forPage: (islands) => ({ css, icon: '/static/favicon.svg', scripts: islands.map(built) }),
  }
}
