import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { DataTable, EmptyState, PageHead, Section } from '../../platform/ui/index.ts'
import { cooperationKindName } from '../labels.ts'
import { paths } from '../paths.ts'
import type { CooperationKind } from './cooperation.model.ts'

/** A cooperation in the list, with where it leads. */
export type ListedCooperation = {
  readonly slug: string
  readonly name: string
  readonly language: string
  readonly kind: CooperationKind
  readonly published: boolean
  readonly fictional: boolean
  readonly members: number
  readonly href: string
  readonly mayChange: boolean
}

type CooperationListProps = {
  readonly cooperations: readonly ListedCooperation[]
  readonly mayAdd: boolean
  /** Only those who may see what is not published are told which is which. */
  readonly showsPublished: boolean
}

/** Every cooperation that the reader may know of. */
export function CooperationList(props: CooperationListProps) {
  const real = props.cooperations.filter(({ fictional }) => !fictional)
  const fictional = props.cooperations.filter((each) => each.fictional)
  return (
    <>
      <PageHead title={m.registersCooperationsTitle()} lede={m.registersCooperationsLede()} />
      <Section
        title={m.registersCooperationsReal()}
        action={props.mayAdd && <a href={paths.newCooperation}>{m.registersCooperationNew()}</a>}
      >
        <List {...props} cooperations={real} caption={m.registersCooperationsReal()} />
      </Section>
      {fictional.length > 0 && (
        <Section title={m.registersCooperationsFictional()} intro={m.registersCooperationsFictionalText()}>
          <List {...props} cooperations={fictional} caption={m.registersCooperationsFictional()} />
        </Section>
      )}
    </>
  )
}

function List({ cooperations, caption, showsPublished }: CooperationListProps & { caption: string }) {
  const changeable = cooperations.some(({ mayChange }) => mayChange)
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={cooperations}
      columns={[
        {
          key: 'name',
          head: m.registersName(),
          cell: ({ name, href, language }) => (
            <a href={href} lang={language}>
              {name}
            </a>
          ),
        },
        { key: 'kind', head: m.registersKind(), cell: ({ kind }) => cooperationKindName(kind) },
        {
          key: 'members',
          head: m.registersCooperationMembers(),
          align: 'end',
          cell: ({ members }) => formatNumber(members, currentLocale()),
        },
        ...(showsPublished ? [publishedColumn()] : []),
        ...(changeable ? [changeColumn()] : []),
      ]}
      empty={
        <EmptyState title={m.registersCooperationsNone()}>{m.registersCooperationsNoneText()}</EmptyState>
      }
    />
  )
}

const publishedColumn = () => ({
  key: 'published',
  head: m.registersVisibility(),
  cell: ({ published }: ListedCooperation) =>
    published ? m.registersVisibilityPublic() : m.registersVisibilityCooperation(),
})

const changeColumn = () => ({
  key: 'change',
  head: m.registersCooperationParticulars(),
  cell: ({ slug, name, mayChange }: ListedCooperation) =>
    mayChange && (
      <a href={paths.changeCooperation(slug)}>
        {m.registersChange()}
        <span class="hidden-text"> {name}</span>
      </a>
    ),
})
