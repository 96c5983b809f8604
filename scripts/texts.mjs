/** Gathers the interface texts that stand beside the code, and compiles them to typed functions. */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const locales = ['nb', 'nn', 'en']

/** All texts of one language; a key that stands in two files is a mistake. */
export function gatherTexts(root, locale) {
  const gathered = new Map()
  for (const file of globSync(`src/**/texts/${locale}.json`, { cwd: root }).sort()) {
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(path.join(root, file), 'utf8')))) {
      if (gathered.has(key)) throw new Error(`${file}: the text "${key}" is defined elsewhere too`)
      gathered.set(key, text)
    }
  }
  return gathered
}

/** One sentence for each key that some language lacks. */
export function missingTexts(root) {
  const byLocale = locales.map((locale) => [locale, gatherTexts(root, locale)])
  const keys = new Set(byLocale.flatMap(([, texts]) => [...texts.keys()]))
  return byLocale.flatMap(([locale, texts]) =>
    [...keys].filter((key) => !texts.has(key)).map((key) => `the text "${key}" is missing in ${locale}`),
  )
}

/** Writes src/platform/text/generated, unless it stands there already for the same texts. */
export async function compileTexts(root) {
  const missing = missingTexts(root)
  if (missing.length > 0) throw new Error(missing.join('\n'))
  const folder = path.join(root, '.cache/texts')
  const outdir = path.join(root, 'src/platform/text/generated')
  mkdirSync(folder, { recursive: true })
  let changed = !existsSync(path.join(outdir, 'messages.js'))
  for (const locale of locales) {
    const file = path.join(folder, `${locale}.json`)
    const text = JSON.stringify(Object.fromEntries([...gatherTexts(root, locale)].sort()))
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    writeFileSync(file, text)
    changed = true
  }
  if (!changed) return
  const { compile } = await import('@inlang/paraglide-js')
  await compile({
    project: path.join(root, 'project.inlang'),
    outdir,
    outputStructure: 'locale-modules',
    strategy: ['globalVariable', 'baseLocale'],
    disableAsyncLocalStorage: true,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
    emitReadme: false,
  })
}
