import type { ComponentChildren } from 'preact'
import type { Station } from '../records/station.ts'
import type { Locale } from '../text/locale.ts'
import type { StatusCode } from './status-message.ts'

/** A step on the way down to a page; the last one has no address. */
export type Crumb = { readonly text: string; readonly href?: string; readonly lang?: string | undefined }

/** A page inside the frame. Texts are functions, because they come out in the reader's language when rendered. */
export type Page = {
  readonly kind: 'page'
  readonly status?: number
  readonly title: () => string
  readonly description?: () => string
  readonly station?: Station
  readonly crumbs?: () => readonly Crumb[]
  readonly body: () => ComponentChildren
  /** File names of the islands that the page is alive with, such as `what-if.island.tsx`. */
  readonly islands?: readonly string[]
  readonly colorScheme?: 'auto' | 'light' | 'dark'
  /** The page's address holds a secret: nobody keeps a copy, and no other address is told where one came from. */
  readonly holdsSecret?: boolean
}

/** What a browser is told to keep from now on: a session (null: the end of it), a language. */
export type Keep = { readonly session?: string | null; readonly language?: Locale }

export type Redirect = {
  readonly kind: 'redirect'
  readonly to: string
  readonly say?: StatusCode
  readonly keep?: Keep
}

/** A file to save. Its type is one of ours, whatever somebody called it; it is never shown in the browser. */
export type Download = {
  readonly kind: 'download'
  readonly type:
    | 'text/csv; charset=utf-8'
    | 'text/calendar; charset=utf-8'
    | 'application/json; charset=utf-8'
    | 'application/pdf'
    | `application/vnd.openxmlformats-officedocument.${'wordprocessingml.document' | 'spreadsheetml.sheet'}`
  /** May hold any letters; a browser that is too old for them gets it without. */
  readonly fileName: string
  readonly body: string | Buffer
  /** The address names the content itself and nobody's rights are in it: anybody may keep it for ever. */
  readonly unchanging?: boolean
}

export type PageReply = Page | Redirect | Download

export const page = (parts: Omit<Page, 'kind'>): Page => ({ kind: 'page', ...parts })

/** To another address of ours, with a status message there. Never to an address that somebody typed. */
export const redirect = (to: string, say?: StatusCode, keep?: Keep): Redirect => ({
  kind: 'redirect',
  to,
  ...(say ? { say } : {}),
  ...(keep ? { keep } : {}),
})

export const download = (parts: Omit<Download, 'kind'>): Download => ({ kind: 'download', ...parts })
