import type { Member } from '../../registers/index.ts'
import { type Fraction, formatFraction, multiply, whole } from '../fraction.model.ts'
import { typedDecimal, typedMoney } from '../typed-values.ts'
import type { PartHow } from './key-part.input.ts'
import { kronerOf } from './key-part-row.model.ts'
import type { AgeSpan, KeyPart, KeyVersion } from './key-version.model.ts'

type Values = Record<string, string>

/** What the form of a key that is there is filled in with; members that it leaves out stand last. */
export function keyValues(version: KeyVersion, members: readonly Member[], year: number): Values {
  const { residual } = version
  const slugOf = (id: string) => members.find(({ organisationId }) => organisationId === id)?.slug
  return {
    title: version.title,
    from: `1.1.${year}`,
    ...Object.assign({}, ...version.parts.map(partValues)),
    ...memberValues(version, members),
    step: typedMoney(version.step),
    residual: typeof residual === 'string' ? residual : `member:${slugOf(residual.organisationId) ?? ''}`,
    populationYearsBefore: `${version.populationYearsBefore}`,
    ...Object.fromEntries(version.inferred.map((point) => [`inferred.${point}`, 'on'])),
    note: version.note,
    source: version.source,
  }
}

/** A key that begins from nothing: everybody pays, to the krone, the last takes the rest. */
export const emptyKeyValues = (members: readonly Member[]): Values => ({
  ...memberValues({ members: [] }, members, 'pays'),
  step: '1',
  residual: 'last',
  populationYearsBefore: '1',
})

function partValues({ component, measured }: KeyPart, index: number): Values {
  const name = (field: string) => `parts.${index}.${field}`
  const ages = measured?.kind === 'population' ? measured.ages : null
  const own = measured?.kind === 'own' ? measured : null
  return {
    [name('how')]: howOf({ component, measured }),
    [name('size')]: sizeOf(component),
    [name('ages')]: ages ? agesText(ages) : '',
    [name('label')]: own?.label ?? '',
    [name('unit')]: own?.unit ?? '',
  }
}

const agesText = ({ from, to }: AgeSpan): string => (to >= 120 ? `${from}+` : `${from}–${to}`)

function howOf({ component, measured }: KeyPart): PartHow {
  if (component.kind === 'fixed' || component.kind === 'flat') return component.kind
  const by = measured?.kind === 'own' ? 'measure' : 'population'
  return component.kind === 'rate' ? `${by}-rate` : by
}

function sizeOf(component: KeyPart['component']): string {
  if (component.kind === 'fixed') return typedMoney(component.amountPerMember)
  if (component.kind === 'rate') return typedDecimal(kronerOf(component.rate).replace(/\.?0+$/, ''))
  return shareText(component.share)
}

/** "50 %" where per cent can say it, else "1/3". */
function shareText(share: Fraction): string {
  const percent = formatFraction(multiply(share, whole(100n)))
  return percent.includes('/') ? formatFraction(share) : `${percent.replace('.', ',')} %`
}

function memberValues(
  { members: listed }: Pick<KeyVersion, 'members'>,
  members: readonly Member[],
  role: 'pays' | 'out' = 'out',
): Values {
  const inKey = listed.flatMap((one) => {
    const member = members.find(({ organisationId }) => organisationId === one.organisationId)
    return member ? [{ member, role: one.exempt ? 'exempt' : 'pays', contribution: one.contribution }] : []
  })
  const known = new Set(inKey.map(({ member }) => member.organisationId))
  const others = members
    .filter(
      ({ organisationId, part }) =>
        !known.has(organisationId) && (part === 'member' || part === 'agreement-party'),
    )
    .map((member) => ({ member, role, contribution: '' }))
  return Object.assign(
    {},
    ...[...inKey, ...others].map(({ member, role: does, contribution }, index) => ({
      [`members.${index}.slug`]: member.slug,
      [`members.${index}.role`]: does,
      [`members.${index}.position`]: `${index + 1}`,
      [`members.${index}.contribution`]: contribution,
    })),
  )
}
