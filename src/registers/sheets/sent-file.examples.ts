import type { LightMyRequestResponse } from 'fastify'
import type { Player } from '../../../test/support/cast.ts'
import { rowsIn } from '../../../test/support/registers.ts'
import type { Site } from '../../../test/support/site.ts'

/** The file as it travels between its preview and its import. */
export const packedIn = (html: string): string => /name="packed" value="([^"]*)"/.exec(html)?.[1] ?? ''

/** The bad cells that a preview names: "3 slag", by line and column. */
export const badCellsIn = (html: string): string[] =>
  rowsIn(html).flatMap((row) => /^\d+ [a-z]+(?:_[a-z]+)*\b/.exec(row)?.[0] ?? [])

/** A text as Windows-1252, which has the Norwegian letters where Latin-1 has them. */
export const inWindows1252 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** Sends files to an import page as a browser does. */
export const fileSender = (site: Site, url: string) => {
  const boundary = 'grense'
  const part = (disposition: string, body: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${body}`

  async function upload(bytes: string | Uint8Array, player: Player): Promise<LightMyRequestResponse> {
    const token = await site.get('/dev/skjemamerke', player)
    const cookies = Object.fromEntries(token.cookies.map(({ name, value }) => [name, value]))
    const before = `${part('name="_csrf"', token.json().token)}\r\n${part('name="file"; filename="fil.csv"', '')}`
    return site.app.inject({
      method: 'POST',
      url,
      cookies: { ...site.sessionCookie(player), ...cookies },
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, origin: site.origin },
      payload: Buffer.concat([
        Buffer.from(before),
        Buffer.from(bytes),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]),
    })
  }

  const confirm = (packed: string, player: Player) => site.post(url, { packed, confirm: 'ja' }, player)

  return {
    upload,
    confirm,
    /** Sends a file, sees what it would do, and wants it. */
    async importAll(bytes: string | Uint8Array, player: Player): Promise<LightMyRequestResponse> {
      return confirm(packedIn((await upload(bytes, player)).body), player)
    },
  }
}
