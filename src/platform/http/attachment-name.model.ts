/**
 * The header that says "save this, by this name" (RFC 6266): a name of plain letters, and the whole name (RFC 8187) where
 * that is another.
 */
export function attachmentNamed(fileName: string): string {
  const whole = fileName.toWellFormed().replace(/[\p{Cc}/\\]/gu, '')
  const plain = whole.replace(/[^\w.-]+/g, '-')
  return plain === whole
    ? `attachment; filename="${plain}"`
    : `attachment; filename="${plain}"; filename*=UTF-8''${encoded(whole)}`
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
