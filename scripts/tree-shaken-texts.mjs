/** An esbuild plug-in that lets an island carry only the texts it uses. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const messages = 'src/platform/text/generated/messages/_index.js'
const importOfTexts = /^import \{([^}]*\bm\b[^}]*)\} from '([^']*\/text\/index\.ts)'$/gm

/**
 * The bundler drops what is unused of a namespace that is imported as one, but not of one that is passed on
 * under a name. So `import { m } from …/text/index.ts` is read as an import of the messages themselves.
 */
export const treeShakenTexts = (root) => ({
  name: 'tree-shaken-texts',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.tsx?$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8')
      const contents = source.replace(importOfTexts, (_, names, from) => rewritten({ names, from, root }))
      return { contents, loader: path.extname(file) === '.tsx' ? 'tsx' : 'ts' }
    })
  },
})

function rewritten({ names, from, root }) {
  const others = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'm')
  const rest = others.length > 0 ? `; import { ${others.join(', ')} } from '${from}'` : ''
  return `import * as m from '${path.join(root, messages)}'${rest}`
}
