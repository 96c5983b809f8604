/** Something that was asked for makes no sense; the message is one sentence that can be shown as it is. */
export class OutlookRefusal extends Error {
  override readonly name = 'OutlookRefusal'
}
