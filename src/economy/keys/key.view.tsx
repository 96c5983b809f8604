import { formatDate } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { type Definition, Definitions, LinksRow, Note, PageHead, Section } from '../../platform/ui/index.ts'
import { paths } from '../paths.ts'
import { inferenceInWords, type KeyToSay, keyPoints } from '../words/key-words.ts'
import { capitalised, listInWords } from '../words/part-words.ts'
import { KeyRulesInWords } from './key-section.view.tsx'
import type { KeyVersion } from './key-version.model.ts'

/** A version with the names of those who share by it, and the budgets that rest on it. */
export type ShownVersion = {
  readonly version: KeyVersion
  readonly members: readonly {
    readonly name: string
    readonly exempt: boolean
    readonly contribution: string
  }[]
  readonly municipalities: boolean
  readonly owner: string
  readonly years: readonly number[]
}

export type KeyViewProps = {
  readonly slug: string
  readonly versions: readonly ShownVersion[]
  readonly lang: string | undefined
}

/** A cost key with all its versions, the newest first; older ones stay as they were. */
export function KeyView({ slug, versions, lang }: KeyViewProps) {
  const [newest] = versions
  if (!newest) return null
  return (
    <>
      <PageHead title={newest.version.title} lang={lang} lede={m.economyKeyLede()} />
      {versions.map((shown) => (
        <Version slug={slug} shown={shown} lang={lang} />
      ))}
    </>
  )
}

function Version({ slug, shown, lang }: { slug: string; shown: ShownVersion; lang: string | undefined }) {
  const { version, years } = shown
  const points = keyPoints(toSay(shown))
  const inference = inferenceInWords(points, version.inferred)
  return (
    <Section
      title={m.economyVersionTitle({ number: version.number })}
      id={`versjon-${version.number}`}
      intro={periodOf(version)}
    >
      <div class="stack">
        <KeyRulesInWords points={points} />
        {inference && (
          <Note title={m.economyOurInference()}>
            <p>{inference}</p>
            {version.note && <p lang={lang}>{version.note}</p>}
          </Note>
        )}
        <Definitions items={factsOf(shown, lang)} />
        {years.length > 0 && (
          <LinksRow
            label={m.economyUsedBy()}
            links={years.map((year) => ({
              text: m.economyBudgetOf({ year }),
              href: paths.budget(slug, year),
            }))}
          />
        )}
      </div>
    </Section>
  )
}

const toSay = ({ version, members, municipalities, owner }: ShownVersion): KeyToSay => ({
  rules: version,
  exempt: members.filter(({ exempt }) => exempt).map(({ name }) => name),
  payers: members.filter(({ exempt }) => !exempt).length,
  municipalities,
  owner,
  populationOn: null,
  populationYearsBefore: version.populationYearsBefore,
  amounts: null,
})

function periodOf({ during }: KeyVersion): string {
  const locale = currentLocale()
  const from = formatDate(during.from, locale)
  return during.until
    ? m.economyVersionBetween({ from, to: formatDate(addDays(during.until, -1), locale) })
    : m.economyVersionFrom({ from })
}

function factsOf({ version, members, years }: ShownVersion, lang: string | undefined): Definition[] {
  const paying = members.filter(({ exempt }) => !exempt).map(({ name }) => name)
  const exempt = members.filter((member) => member.exempt)
  return [
    { term: m.economyPaying(), text: capitalised(listInWords(paying)) },
    ...exempt.map(({ name, contribution }) => ({
      term: m.economyExemptTerm(),
      text: (
        <>
          {name}. <span lang={lang}>{contribution}</span>
        </>
      ),
    })),
    ...(version.source ? [{ term: m.economySource(), text: <span lang={lang}>{version.source}</span> }] : []),
    ...(years.length === 0 ? [{ term: m.economyUsedBy(), text: m.economyUsedByNone() }] : []),
  ]
}
