import { m } from '../../platform/text/index.ts'
import { Checkbox, Fieldset, LinksRow, Note, PageHead, Section } from '../../platform/ui/index.ts'
import { tickName } from '../data/selection.model.ts'
import { paths } from '../paths.ts'

type ChoosePlacesProps = {
  places: readonly { readonly code: string; readonly name: string }[]
  /** What was asked for and cannot be shown. */
  wrong: string | undefined
  action: string
}

const here = { slug: null }

/** Every municipality that there are figures for, and a field for several of them together. */
export function ChoosePlaces({ places, wrong, action }: ChoosePlacesProps) {
  const sorted = places.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
  return (
    <>
      <PageHead title={m.outlookChooseTitle()} lede={m.outlookChooseLede({ count: places.length })} />
      {wrong !== undefined && (
        <div class="section">
          <Note title={m.outlookChooseWrongTitle()}>
            <p>{m.outlookChooseWrong()}</p>
          </Note>
        </div>
      )}
      <Section title={m.outlookChooseOne()}>
        <LinksRow
          label={m.outlookChooseOne()}
          links={sorted.map(({ code, name }) => ({ text: name, href: paths.picture({ ...here, code }) }))}
        />
      </Section>
      <Section title={m.outlookChooseSeveral()} intro={m.outlookChooseSeveralIntro()}>
        <form class="stack" method="get" action={action}>
          <Fieldset legend={m.outlookChooseTick()}>
            <div class="choices choices-many">
              {sorted.map(({ code, name }) => (
                <Checkbox name={tickName(code)} label={name} optional />
              ))}
            </div>
          </Fieldset>
          <button class="ds-button" data-variant="secondary" type="submit">
            {m.outlookChooseShowTicked()}
          </button>
        </form>
        <form class="search-form section-body" method="get" action={action}>
          <label class="ds-label" for="kommuner">
            {m.outlookChooseCodes()}
          </label>
          <div class="search-row">
            <input
              class="ds-input"
              id="kommuner"
              name="kommuner"
              value={wrong}
              placeholder={sorted
                .slice(0, 2)
                .map(({ code }) => code)
                .join(',')}
            />
            <button class="ds-button" type="submit">
              {m.outlookChooseShow()}
            </button>
          </div>
        </form>
      </Section>
      <Section title={m.outlookReadMore()}>
        <LinksRow
          label={m.outlookReadMore()}
          links={[
            { text: m.outlookCompareLink(), href: paths.compare(here) },
            { text: m.outlookReadingTitle(), href: paths.reading(here) },
            { text: m.outlookQualityTitle(), href: paths.quality(here) },
            { text: m.outlookAssumptionsTitle(), href: paths.assumptions(here) },
          ]}
        />
      </Section>
    </>
  )
}
