/** An esbuild plug-in: `import address from './x.browser-worker.ts?worker'` makes a worker a file of its own. */

import path from 'node:path'
import { build } from 'esbuild'

/**
 * The worker is bundled whole, since a browser loads it by itself, and named by its content like all other files.
 * `options` are those of the files around it.
 */
export const workerFiles = (options) => ({
  name: 'worker-files',
  setup(outer) {
    outer.onResolve({ filter: /\?worker$/ }, ({ path: name, resolveDir }) => {
      const source = path.resolve(resolveDir, name.replace(/\?worker$/, ''))
      // The name that the built file gets: the loader takes its ending from here.
      return {
        path: source.replace(/\.browser-worker\.ts$/, '.worker.js'),
        namespace: 'worker',
        pluginData: source,
      }
    })
    outer.onLoad({ filter: /.*/, namespace: 'worker' }, async ({ pluginData: source }) => {
      const { outputFiles } = await build({ ...options, entryPoints: [source], bundle: true, write: false })
      return { contents: outputFiles[0].contents, loader: 'file' }
    })
  },
})
