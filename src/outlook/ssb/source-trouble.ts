import { OutlookRefusal } from '../engine/refusal.model.ts'

/** The source does not answer, or not with what was asked for; the message is one sentence to show. */
export class SourceTrouble extends OutlookRefusal {}

/** The source answered and said no. */
export class SourceRefusal extends SourceTrouble {
  readonly status: number
  readonly detail: string

  constructor(address: string, { status, detail }: { status: number; detail: string }) {
    super(`${address} answered ${status}${detail === '' ? '' : `: ${detail}`}`)
    this.status = status
    this.detail = detail
  }

  /** Statistics Norway documents 403 for too many cells, and has answered 400 for it. */
  get isTooManyCells(): boolean {
    return this.status === 403 || (this.status === 400 && /cell/i.test(this.detail))
  }
}
