/** What becomes of a letter after a try. */
export type MailCourse =
  | { readonly status: 'sent' }
  | { readonly status: 'queued'; readonly minutes: number }
  | { readonly status: 'failed' }

/** Minutes to wait after each try: soon at first, in all about two days, as mail servers do among themselves. */
const waits = [1, 5, 15, 60, 240, 720, 1440] as const

/** After so many tries in all, this one included, the last of which went so. */
export function courseAfter(tries: number, outcome: 'sent' | 'later' | 'never'): MailCourse {
  if (outcome === 'sent') return { status: 'sent' }
  const minutes = waits[tries - 1]
  return outcome === 'never' || minutes === undefined ? { status: 'failed' } : { status: 'queued', minutes }
}
