import type { BrowserContext, Page } from 'playwright-core'

/** An address of ours with the pattern of the route that answers it, and whether it is the first of its kind. */
export type Place = { readonly address: string; readonly pattern: string; readonly isFirst: boolean }

/** What came of following every link: the places that were opened, and what is wrong with them or with links. */
export type Crawl = { readonly opened: readonly Place[]; readonly findings: readonly string[] }

export type Crawler = {
  readonly context: BrowserContext
  /** Addresses of all pages, with `:parameters`. */
  readonly patterns: readonly string[]
  readonly from: readonly string[]
  /** At most this many pages of one pattern are opened; links to others are only tried. */
  readonly perPattern: number
  /** Links that are not to be followed, such as those that change what comes after. */
  readonly skips: (address: string) => boolean
  /** How many pages are open at a time. */
  readonly hands: number
  /** Looks at the page that was opened; returns what is wrong with it. */
  readonly inspect: (page: Page, place: Place) => Promise<readonly string[]>
}

/** Follows links breadth-first, level by level, so that the same pages are opened every time. */
export async function crawl(crawler: Crawler): Promise<Crawl> {
  const linkedFrom = new Map(crawler.from.map((address) => [address, 'the start']))
  const counts = new Map<string, number>()
  const opened: Place[] = []
  const findings: string[] = []
  for (let level = crawler.from; level.length > 0; ) {
    const toOpen = level.flatMap((address) => wanted(address, crawler, counts))
    const visits = await openAll(crawler, toOpen)
    const tried = await tryAll(
      crawler,
      level.filter((address) => !toOpen.some((place) => place.address === address)),
    )
    opened.push(...toOpen)
    for (const { address, status } of [...visits, ...tried])
      if (status >= 400) findings.push(`${address} answers ${status}; linked from ${linkedFrom.get(address)}`)
    findings.push(...visits.flatMap(({ address, wrong }) => wrong.map((finding) => `${address}: ${finding}`)))
    const fresh = visits.flatMap(({ address, links }) => links.map((link) => [link, address] as const))
    level = []
    for (const [link, from] of fresh) {
      if (linkedFrom.has(link) || crawler.skips(link)) continue
      linkedFrom.set(link, from)
      level = [...level, link]
    }
  }
  return { opened, findings }
}

const segments = (address: string): string[] =>
  address
    .replace(/[?#].*/, '')
    .split('/')
    .slice(1)

/** The pattern that answers an address, or ''; fixed parts go before parameters, as they do in the router. */
function patternOf(address: string, patterns: readonly string[]): string {
  const path = segments(address)
  const fitting = patterns.filter((pattern) => {
    const parts = segments(pattern)
    return (
      parts.length === path.length && parts.every((part, nth) => part.startsWith(':') || part === path[nth])
    )
  })
  const rank = (pattern: string) =>
    segments(pattern)
      .map((part) => (part.startsWith(':') ? '1' : '0'))
      .join('')
  return fitting.sort((a, b) => rank(a).localeCompare(rank(b)))[0] ?? ''
}

/** The place, if it is to be opened. A list and the same list sorted are two kinds of one pattern; files are no pages. */
function wanted(address: string, { patterns, perPattern }: Crawler, counts: Map<string, number>): Place[] {
  const pattern = patternOf(address, patterns)
  if (pattern === '' || /\.\w+$/.test(pattern)) return []
  const asked = [...new URL(address, 'http://here').searchParams.keys()].sort().join('&')
  const before = (kind: string) => {
    const count = counts.get(kind) ?? 0
    counts.set(kind, count + 1)
    return count
  }
  if (before(`${pattern}?${asked}`) >= (asked === '' ? perPattern : 1)) return []
  return [{ address, pattern, isFirst: before(pattern) === 0 }]
}

type Tried = { address: string; status: number }
type Visited = Tried & { links: readonly string[]; wrong: readonly string[] }

async function openAll(crawler: Crawler, places: readonly Place[]): Promise<Visited[]> {
  const pages = await Promise.all(places.slice(0, crawler.hands).map(() => crawler.context.newPage()))
  const visited = await inHands(places, pages, (place, page) => open(crawler, place, page))
  await Promise.all(pages.map((page) => page.close()))
  return visited
}

async function open({ inspect }: Crawler, place: Place, page: Page): Promise<Visited> {
  const answer = await page.goto(place.address)
  const links = await ownLinks(page)
  return { address: place.address, status: answer?.status() ?? 500, links, wrong: await inspect(page, place) }
}

/** Addresses on the same site that the page links to, without the place on the page they point at. */
const ownLinks = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname, search }) => pathname + search),
  )

const tryAll = ({ context, hands }: Crawler, addresses: readonly string[]): Promise<Tried[]> =>
  inHands(addresses, Array.from({ length: hands * 2 }), async (address) => {
    const answer = await context.request.get(address)
    const status = answer.status()
    await answer.dispose()
    return { address, status }
  })

/** Does work on every item, with as many at a time as there are hands; answers in the order of the items. */
async function inHands<Item, Hand, Result>(
  items: readonly Item[],
  hands: readonly Hand[],
  work: (item: Item, hand: Hand) => Promise<Result>,
): Promise<Result[]> {
  const waiting = [...items.entries()]
  const results: Result[] = []
  await Promise.all(
    hands.map(async (hand) => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        results[next[0]] = await work(next[1], hand)
    }),
  )
  return results
}
