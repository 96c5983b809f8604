import type pg from 'pg'

/** A small random generator (mulberry32): the same seed, the same cards. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const beginnings =
  'kommune helse omsorgs folke sykehus samhandlings bruker pårørende rehabiliterings hverdags lege sykepleier demens psykisk rus barne ungdoms eldre velferds digital økonomi budsjett rekrutterings kompetanse fag region interkommunal bolig kreft lindrings utskrivnings ambulanse fødsels habiliterings innvandrer kvalitets beredskaps smittevern ernærings fall forskning innovasjons ledelses likeverds mestrings nærmiljø opplærings palliativ pasient risiko samtykke språk telemedisin transport trygghets ungdomsskole vaksine vakt veileder'.split(
    ' ',
  )
const endings =
  'plan avtale nettverk tjeneste reform strategi ordning utvalg prosjekt rapport gevinst mål behov tiltak løft team møte nøkkel fordeling tilskudd kurs modell forløp pakke senter råd vedtak oppgave analyse fremskriving arbeid bygg data enhet fond gruppe hjelp indikator kontor linje merking navn opphold praksis register stilling teknologi undersøkelse verktøy økning'.split(
    ' ',
  )
const small = 'og i for av til med på om fra ved som det den er skal'.split(' ')
const forms = ['', 'en', 'er', 'ene', 's']
const stations = [
  'outlook',
  'policy',
  'strategy',
  'agreements',
  'networks',
  'projects',
  'economy',
  'benefits',
  'reports',
]

/** A word as often as in running text: the first ones much more often than the last ones. */
function word(random: () => number): string {
  if (random() < 0.25) return small[Math.floor(random() * small.length)] as string
  const beginning = beginnings[Math.floor(random() ** 3 * beginnings.length)]
  const ending = endings[Math.floor(random() ** 3 * endings.length)]
  return `${beginning}${ending}${forms[Math.floor(random() * forms.length)]}`
}

const sentence = (random: () => number, words: number) => {
  const text = Array.from({ length: words }, () => word(random)).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const visibilityOf = (chance: number) => (chance < 0.7 ? 'public' : chance < 0.95 ? 'cooperation' : 'body')

const idOf = (number: number) => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

/** One card's columns, in the order that `insertCards` binds them. */
function card(random: () => number, number: number, cooperation: string): unknown[] {
  const station = stations[Math.floor(random() * stations.length)]
  return [
    cooperation,
    idOf(number),
    station,
    `${sentence(random, 2 + Math.floor(random() * 5))} ${number}`,
    `${sentence(random, 12 + Math.floor(random() * 12))}.`,
    sentence(random, 25),
    `${station}/${number}`,
    visibilityOf(random()),
  ]
}

const insertCards = `
  insert into platform.record (cooperation_id, id, kind, station, title, summary, search_text, path, visibility)
  select cooperation_id, id, 'goal', station, title, summary, search_text, path, visibility
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
         as card (cooperation_id, id, station, title, summary, search_text, path, visibility)`

const learnWords = `
  insert into platform.search_word
  select distinct unnest(platform.distinct_words(title || ' ' || summary || ' ' || search_text)) from platform.record`

/** Fills the index with `count` generated cards, spread over the cooperations. Needs a superuser's connection. */
export async function generateCards(
  superuser: pg.Client,
  cooperations: readonly string[],
  count: number,
): Promise<void> {
  const random = seeded(2017)
  const batch = 5_000
  // Without triggers: no audit of what nobody wrote, and the words are learnt in one go.
  await superuser.query('set session_replication_role = replica')
  for (let from = 0; from < count; from += batch) {
    const rows = Array.from({ length: Math.min(batch, count - from) }, (_, index) =>
      card(random, from + index + 1, cooperations[Math.floor(random() ** 2 * cooperations.length)] as string),
    )
    const columns = Array.from({ length: 8 }, (_, column) => rows.map((row) => row[column]))
    await superuser.query(insertCards, columns)
  }
  await superuser.query(learnWords)
  await superuser.query('reset session_replication_role')
  await superuser.query('vacuum analyze platform.record, platform.search_word')
  await superuser.query('checkpoint')
}
