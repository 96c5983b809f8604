const LINE_FEED = 10
const RETURN = 13
const QUOTE = 34
const COMMA = 44
const POINT = 46
const SEMICOLON = 59
const LAST_ASCII = 127
const SHORT = 16

const letters = new TextDecoder('utf-8')

/**
 * Walks the cells of a delimited file byte by byte: a national file has 1.7 million of them, and a text for each is what
 * takes the time. Cells hold codes and numbers, so a line break within quotes is not known here.
 */
export class LineReader {
  /** The line that is being read, counted from 1. */
  line = 0
  readonly #bytes: Uint8Array
  #delimiter = COMMA
  #at = 0
  #lineEnd = -1
  #next = 0
  #cellStart = 0
  #cellEnd = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#next = 3
  }

  /** Goes to the next line that is not blank; false at the end of the file. */
  nextLine(): boolean {
    while (this.#next < this.#bytes.length) {
      this.#at = this.#next
      const feed = this.#bytes.indexOf(LINE_FEED, this.#at)
      const end = feed < 0 ? this.#bytes.length : feed
      this.#next = end + 1
      this.#lineEnd = this.#bytes[end - 1] === RETURN && end > this.#at ? end - 1 : end
      this.line++
      if (this.#lineEnd > this.#at) return true
    }
    return false
  }

  /** Takes semicolons for the rest of the file if the present line has more of them than commas. */
  chooseDelimiter(): void {
    let balance = 0
    for (let at = this.#at; at < this.#lineEnd; at++) {
      if (this.#bytes[at] === SEMICOLON) balance++
      else if (this.#bytes[at] === COMMA) balance--
    }
    this.#delimiter = balance > 0 ? SEMICOLON : COMMA
  }

  /** Whether the present line has no further cell. */
  atEnd(): boolean {
    return this.#at > this.#lineEnd
  }

  /** The next cell without air and quotes; undefined if there is none. */
  text(): string | undefined {
    if (this.atEnd()) return undefined
    this.#findCell()
    return this.lastCell()
  }

  /** The next cell as a number: NaN for an empty cell or a word. Whole numbers take the quick way. */
  number(): number {
    const bytes = this.#bytes
    const start = this.#at
    let value = 0
    let at = start
    for (; at < this.#lineEnd; at++) {
      const digit = (bytes[at] as number) - 48
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    if (at > start && at - start < 16 && (at === this.#lineEnd || bytes[at] === this.#delimiter)) {
      this.#cellStart = start
      this.#cellEnd = at
      this.#at = at + 1
      return value
    }
    this.#findCell()
    return this.#slowNumber()
  }

  /** The cell that was read last, as text. */
  lastCell(): string {
    const [start, end] = this.#withoutQuotes()
    let text = ''
    for (let at = start; at < end; at++) {
      const letter = this.#bytes[at] as number
      // Short cells of plain letters are put together faster than they are decoded.
      if (letter > LAST_ASCII || at - start > SHORT)
        return letters.decode(this.#bytes.subarray(start, end)).trim()
      text += String.fromCharCode(letter)
    }
    return text.trim()
  }

  #findCell(): void {
    let at = this.#at
    while (at < this.#lineEnd && this.#bytes[at] !== this.#delimiter) at++
    this.#cellStart = this.#at
    this.#cellEnd = at
    this.#at = at + 1
  }

  #withoutQuotes(): [start: number, end: number] {
    const quoted = this.#bytes[this.#cellStart] === QUOTE && this.#bytes[this.#cellEnd - 1] === QUOTE
    return quoted && this.#cellEnd - this.#cellStart > 1
      ? [this.#cellStart + 1, this.#cellEnd - 1]
      : [this.#cellStart, this.#cellEnd]
  }

  #slowNumber(): number {
    const text = this.lastCell()
    // A file with semicolons has decimal commas.
    const plain = this.#delimiter === SEMICOLON ? text.replace(',', String.fromCharCode(POINT)) : text
    return /^[-+]?\d+(\.\d*)?(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN
  }
}
