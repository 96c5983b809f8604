import type { Block, Paper } from './paper.model.ts'

const agenda: readonly Block[] = [
  {
    kind: 'facts',
    facts: [
      { name: 'Tid', text: '12. mars 2026 klokka 9.00–11.30' },
      { name: 'Sted', text: 'Rådhuset i Fjordvik, Storsalen' },
      { name: 'Møteleder', text: 'Kommunalsjef Ada Lien' },
    ],
  },
  { kind: 'heading', level: 1, text: 'Saker' },
  {
    kind: 'list',
    ordered: true,
    items: [
      'Godkjenning av innkalling',
      [{ text: 'Budsjett 2027', mark: 'strong' }, ', til vedtak'],
      'Eventuelt',
    ],
  },
  { kind: 'heading', level: 2, text: 'Sak 7/26 Budsjett 2027' },
  {
    kind: 'paragraph',
    text: [
      'Arbeidsutvalget foreslår en ramme på 950 000 kroner. Grunnlaget står i ',
      { text: 'budsjettet på nettet', href: 'https://samsyn.fjordvik.example/budsjett/2027' },
      '.',
    ],
  },
  {
    kind: 'table',
    caption: 'Forslag til fordeling',
    columns: [
      { name: 'Kommune' },
      { name: 'Innbyggere', align: 'right' },
      { name: 'Andel i kroner', align: 'right' },
    ],
    rows: [
      ['Fjordvik', '14 308', '412 000'],
      ['Dalen', '2 944', '268 000'],
      ['Øygrend', '1 317', '270 000'],
    ],
  },
  { kind: 'heading', level: 2, text: 'Forslag til vedtak' },
  { kind: 'list', items: ['Budsjettet for 2027 vedtas.', 'Andelene kreves inn i to deler.'] },
]

/** A summons to a meeting, with a part of each kind. */
export const summons: Paper = {
  title: 'Innkalling til møte i arbeidsutvalget',
  subtitle: 'Helsesamarbeidet Fjordvik',
  language: 'nb',
  author: 'Arbeidsutvalget i Helsesamarbeidet Fjordvik',
  subject: 'Møte 12. mars 2026',
  reference: 'Arbeidsutvalget, møte 12. mars 2026',
  created: new Date('2026-03-02T08:15:00Z'),
  blocks: agenda,
}

/** What would be a command to somebody who reads it as one; and letters of Sámi, which must not become boxes. */
export const hostileText =
  '#set page(width: 1pt) $x^2$ \\ `kode` *fet* _skrå_ @ref <merke> // vekk /* */ <script>alert(1)</script> ]]> & "æøå" \u0007čđŋšŧž'

const hostile = hostileText.replace('\u0007', ' ')
/** How it must come out, whatever the format. */
export const hostileShown = hostile

/** The same words in every place where a text can stand. */
export const hostilePaper: Paper = {
  title: hostileText,
  subtitle: hostileText,
  language: 'nn',
  author: hostileText,
  subject: hostileText,
  reference: hostileText,
  created: new Date('2026-03-02T08:15:00Z'),
  blocks: [
    { kind: 'heading', level: 3, text: hostileText },
    { kind: 'paragraph', text: `Første linje\nandre linje ${hostileText}` },
    { kind: 'paragraph', text: [{ text: hostileText, mark: 'emphasis', href: 'javascript:alert(1)' }] },
    { kind: 'list', items: [hostileText] },
    { kind: 'facts', facts: [{ name: hostileText, text: hostileText }] },
    { kind: 'table', caption: hostileText, columns: [{ name: hostileText }], rows: [[hostileText]] },
    { kind: 'page-break' },
    { kind: 'paragraph', text: 'Siste side' },
  ],
}
