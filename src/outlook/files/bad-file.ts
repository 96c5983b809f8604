import { OutlookRefusal } from '../engine/refusal.model.ts'

/** A file that cannot be used as it is; the message is one sentence that names the file and, where there is one, the line. */
export class BadFile extends OutlookRefusal {
  readonly file: string
  readonly line: number | undefined

  constructor(file: string, complaint: string, line?: number) {
    super(line === undefined ? `${file}: ${complaint}` : `${file}, line ${line}: ${complaint}`)
    this.file = file
    this.line = line
  }
}
