const longest = 150

// Controls, marks that turn the direction of the text (CVE-2021-42574), and what Windows, macOS or a shell takes for
// something else than a name.
const unfit = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A file's name as it can be stored and shown: without folders and unfit characters, composed (NFC), at most 150
 * characters with its extension, never empty. A name that a system keeps for itself gets a line in front.
 */
export function cleanFileName(typed: string): string {
  const name = typed.normalize('NFC').toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const { stem, extension } = partsOf(name.replace(unfit, ' ').replace(/\s+/g, ' '))
  const tidy = [...stem]
    .slice(0, longest - extension.length)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return `${tidy === '' || reserved.test(tidy) ? `_${tidy}` : tidy}${extension}`
}

/** The extension in lower case, with its full stop; empty when there is none. */
export const extensionOf = (name: string): string => partsOf(name).extension

function partsOf(name: string): { stem: string; extension: string } {
  const [found = ''] = /\.[a-z0-9]{1,8}\s*$/i.exec(name) ?? []
  return { stem: name.slice(0, name.length - found.length), extension: found.trim().toLowerCase() }
}
