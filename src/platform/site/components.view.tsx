import { type Example, LinksRow, PageHead } from '../ui/index.ts'

type ComponentsProps = {
  examples: readonly Example[]
  schemes: readonly { text: string; href: string; current: boolean }[]
}

/** Every part of the kit from its examples, for those who build with it. English only: no user comes here. */
export const ComponentsPage = ({ examples, schemes }: ComponentsProps) => (
  <>
    <PageHead title="Components" lede="Each part of the kit, drawn from the examples that its tests use." />
    <LinksRow links={schemes} label="Colours" />
    {examples.map(({ name, render }, index) => (
      <section class="section" aria-labelledby={`example-${index}`} lang="nb">
        <h2 id={`example-${index}`}>{name}</h2>
        {render()}
      </section>
    ))}
  </>
)
