export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type DecodedText = { readonly text: string; readonly encoding: TextEncoding }

/**
 * Reads bytes as text: by byte order mark, else UTF-8 where every byte fits, else Windows-1252 as older
 * spreadsheets write it. Undefined when the bytes are no text at all, as those of a workbook or a picture.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const encoding = encodingByMark(bytes)
  const decoded = encoding
    ? decodeAs(bytes, encoding)
    : (decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'windows-1252'))
  return decoded && isText(decoded.text) ? decoded : undefined
}

function encodingByMark([first, second]: Uint8Array): TextEncoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return undefined
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells bytes from text.
const isText = (text: string): boolean => !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
