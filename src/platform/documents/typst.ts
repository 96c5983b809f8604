import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../config/project-root.ts'

const fontFolder = path.join(projectRoot, 'node_modules/@expo-google-fonts/inter')
const fonts = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']
const template = path.join(projectRoot, 'src/platform/documents/paper.typ')

/** Earlier answers that the compiler may keep to be quicker the next time. */
const remembered = 10

export type PaperCompiler = (data: string) => Buffer

/** A compiler with our fonts and our template; it takes a paper's data as JSON and answers with a PDF (PDF/UA-1). */
export function openCompiler(): PaperCompiler {
  const fontBlobs = fonts.map((name) => readFileSync(path.join(fontFolder, name, `Inter_${name}.ttf`)))
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
  const mainFileContent = readFileSync(template, 'utf8')
  return (data) => {
    const done = compiler.compile({ mainFileContent, inputs: { paper: data } })
    if (!done.result) throw new Error(`Typst wrote no document: ${troubleOf(done.takeDiagnostics())}`)
    const pdf = compiler.pdf(done.result, { pdfStandard: 'ua-1' })
    compiler.evictCache(remembered)
    return pdf
  }
}

const troubleOf = (fault: { shortDiagnostics: unknown[] } | null): string =>
  JSON.stringify(fault?.shortDiagnostics ?? 'no reason given')
