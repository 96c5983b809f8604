import { m } from '../../platform/text/index.ts'
import { FieldRow, Fieldset, NumberField, Select, TextField } from '../../platform/ui/index.ts'
import type { FieldsProps } from '../budgets/budget-form.view.tsx'

/** Somebody who can share by the key. */
export type KeyCandidate = { readonly slug: string; readonly name: string }

type KeyMemberFieldsProps = FieldsProps & { candidates: readonly KeyCandidate[] }

/** Who shares, in which order, and who is exempt. */
export const KeyMemberFields = ({ values, errors, candidates }: KeyMemberFieldsProps) => (
  <Fieldset legend={m.economyKeyMembers()} hint={m.economyKeyMembersHint()}>
    <div class="stack">
      {candidates.map((candidate, index) => (
        <MemberFields candidate={candidate} index={index} values={values} errors={errors} />
      ))}
    </div>
  </Fieldset>
)

type MemberFieldsProps = FieldsProps & { candidate: KeyCandidate; index: number }

function MemberFields({ candidate, index, values, errors }: MemberFieldsProps) {
  const name = (field: string) => `members.${index}.${field}`
  const of = (field: string) => ({ name: name(field), value: values[name(field)], errors })
  return (
    <Fieldset legend={candidate.name}>
      <FieldRow>
        <input type="hidden" name={name('slug')} value={candidate.slug} />
        <Select
          {...of('role')}
          label={m.economyKeyRole()}
          choices={[
            { value: 'pays', text: m.economyRolePays() },
            { value: 'exempt', text: m.economyRoleExempt() },
            { value: 'out', text: m.economyRoleOut() },
          ]}
          width="full"
        />
        <NumberField {...of('position')} label={m.economyKeyPosition()} width="year" />
        <TextField
          {...of('contribution')}
          label={m.economyKeyContribution()}
          width="full"
          maxLength={500}
          optional
        />
      </FieldRow>
    </Fieldset>
  )
}
