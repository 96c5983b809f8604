/** Builds dist/: the server programs, the islands for the browser, the style sheet and its fonts. */
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import { sourceListing } from './freshness.mjs'
import { compileTexts } from './texts.mjs'
import { treeShakenTexts } from './tree-shaken-texts.mjs'
import { workerFiles } from './worker-files.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const shared = { absWorkingDir: root, bundle: true, format: 'esm', logLevel: 'warning', metafile: true }

/** Node programs; npm packages stay outside and are read from node_modules. */
export const serverOptions = {
  ...shared,
  entryPoints: ['src/main.ts', 'src/cli.ts', ...globSync('src/**/*.worker.ts', { cwd: root }).sort()],
  outdir: 'dist/server',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  splitting: true,
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
}

const browsers = ['es2022', 'chrome115', 'firefox115', 'safari16.4']

/** A worker in the browser is one file, with the compiled kernel in it. */
const workerOptions = {
  absWorkingDir: root,
  format: 'esm',
  logLevel: 'warning',
  platform: 'browser',
  target: browsers,
  loader: { '.wasm': 'binary' },
  minify: true,
}

/** Browser files, named by their content so that they can be cached for ever. */
export const assetOptions = () => ({
  ...shared,
  entryPoints: [
    'src/platform/ui/css/index.css',
    ...globSync('src/**/*.island.{ts,tsx}', { cwd: root }).sort(),
  ],
  outdir: 'dist/assets',
  outbase: 'src',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  platform: 'browser',
  target: browsers,
  loader: { '.woff2': 'file' },
  plugins: [treeShakenTexts(root), workerFiles(workerOptions)],
  // Each island whole: shared pieces would bring every island's texts to all of them.
  splitting: false,
  minify: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': '"production"' },
})

/** Entry source file → built file name and the scripts it needs, read by the server at start. */
function assetManifest(metafile) {
  const entries = Object.entries(metafile.outputs).filter(([, output]) => output.entryPoint)
  return Object.fromEntries(
    entries.map(([file, output]) => [
      path.basename(output.entryPoint),
      {
        file: path.basename(file),
        imports: output.imports
          .filter((i) => i.kind === 'import-statement')
          .map((i) => path.basename(i.path)),
      },
    ]),
  )
}

export function writeManifest(metafile) {
  writeFileSync(
    path.join(root, 'dist/assets/manifest.json'),
    JSON.stringify(assetManifest(metafile), null, 2),
  )
}

/** Everything, from nothing. */
export async function build() {
  const listing = sourceListing(root)
  rmSync(path.join(root, 'dist'), { recursive: true, force: true })
  mkdirSync(path.join(root, 'dist/assets'), { recursive: true })
  await compileTexts(root)
  const [, assets] = await Promise.all([esbuild.build(serverOptions), esbuild.build(assetOptions())])
  writeManifest(assets.metafile)
  cpSync(path.join(root, 'src/platform/ui/static'), path.join(root, 'dist/static'), { recursive: true })
  // Last, so that a build that was cut off is not taken for a whole one.
  writeFileSync(path.join(root, 'dist/built-from.txt'), listing)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await (process.argv.includes('--texts') ? compileTexts(root) : build())
}
