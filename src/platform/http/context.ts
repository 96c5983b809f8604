import type { Actor } from '../auth/actor.ts'
import type { Permission } from '../auth/rights.ts'
import type { AsActor } from '../db/index.ts'
import type { Cooperation } from '../tenancy/cooperation.ts'
import type { Locale } from '../text/locale.ts'
import type { LocalDate } from '../time/local-date.model.ts'

/** A file that came with a form; its bytes are in memory, at most 2 MB or, on a route that takes large files, `site.largestFile`. */
export type UploadedFile = { readonly name: string; readonly bytes: Buffer }

/** What the whole installation is set to. */
export type Site = {
  /** Public address without a trailing slash: absolute links begin with it. */
  readonly origin: string
  readonly demonstration: boolean
  readonly development: boolean
  readonly version: string
  /** Largest file that can be attached, in bytes. */
  readonly largestFile: number
  /** Whether e-mail goes out from here; where it does not, pages say so and offer the same to print or save. */
  readonly mailIsOn: boolean
}

/** Everything that a handler may know about the request it answers. */
export type RequestContext = AsActor & {
  readonly actor: Actor
  readonly site: Site
  readonly locale: Locale
  /** The date the page is seen from: asked for with ?dato=, else pinned by the cooperation, else today. */
  readonly date: LocalDate
  /** The calendar's own date, whatever the page is seen from. */
  readonly today: LocalDate
  readonly url: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** Fields of a posted form, as they were typed; empty for GET. A field sent twice is left out. */
  readonly form: Readonly<Record<string, string>>
  readonly files: ReadonlyMap<string, UploadedFile>
  readonly cooperation: Cooperation | null
  /** Whether this actor may, here: in this cooperation, or in the installation when there is none. */
  may(permission: Permission): boolean
  /** The token that every posted form carries in its field `_csrf`. */
  csrfToken(): string
  /** The reader's browser and system, such as "Firefox, Linux"; empty when they are not known. */
  browser(): string
  /** The revision that a change was made from: If-Match, or the hidden field `revision`. */
  revisionSeen(): number | null
}

/** A request below a cooperation's address. */
export type CooperationContext = RequestContext & { readonly cooperation: Cooperation }
