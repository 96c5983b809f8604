import path from 'node:path'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import type { Assets } from '../../src/platform/http/assets.ts'

const sources = path.join(projectRoot, 'src/platform/ui')

/** Files that stand in for built ones, so that tests of pages need no build. */
export const testAssets: Assets = {
  folder: path.join(sources, 'css'),
  staticFolder: path.join(sources, 'static'),
  forPage: (islands) => ({
    css: '/assets/index.css',
    icon: '/static/favicon.svg',
    scripts: islands.map((island) => `/assets/${island.replace(/\.tsx?$/, '.js')}`),
  }),
}
