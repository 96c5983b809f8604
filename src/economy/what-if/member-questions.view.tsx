import { m } from '../../platform/text/index.ts'
import {
  Details,
  type FieldError,
  FieldRow,
  Fieldset,
  NumberField,
  Select,
  TextField,
} from '../../platform/ui/index.ts'
import type { Member } from '../cost-key.model.ts'
import { capitalised, unitsOf } from '../words/part-words.ts'
import { type Query, typedIn } from './query.model.ts'
import { measuresAsked, type WhatIfBase } from './what-if-base.model.ts'
import { fates, fields, memberField, newcomerField } from './what-if-fields.model.ts'

type MemberQuestionsProps = { base: WhatIfBase; query: Query; errors: readonly FieldError[] }

/** Who takes part: leaving, exemption, merging, joining. Open when anything of it is asked. */
export function MemberQuestions(props: MemberQuestionsProps) {
  const { base, query } = props
  const isAsked = Object.keys(query).some((field) => /^(m-|ny-|samlet)/.test(field) && typedIn(query, field))
  return (
    <Details summary={m.economyWhatIfMembers()} open={isAsked}>
      <div class="stack">
        <Fieldset legend={m.economyWhatIfFates()} hint={m.economyWhatIfFatesHint()}>
          <FieldRow>
            {base.cost.members.map((member, index) => (
              <FateField member={member} slug={base.slugs[index] ?? member.id} {...props} />
            ))}
          </FieldRow>
        </Fieldset>
        <Merged {...props} />
        <Newcomer {...props} />
      </div>
    </Details>
  )
}

type FateFieldProps = MemberQuestionsProps & { member: Member; slug: string }

function FateField({ member, slug, query, errors }: FateFieldProps) {
  const status = member.exempt
    ? { value: fates.pay, text: capitalised(m.economyFatePays()) }
    : { value: fates.exempt, text: capitalised(m.economyFateExempt()) }
  return (
    <Select
      name={memberField(slug)}
      label={member.name}
      value={typedIn(query, memberField(slug)) ?? ''}
      none={m.economyWhatIfAsToday()}
      choices={[
        status,
        { value: fates.leave, text: capitalised(m.economyFateLeaves()) },
        { value: fates.merge, text: capitalised(m.economyFateMerging()) },
      ]}
      errors={errors}
      width="full"
    />
  )
}

function Merged({ base, query, errors }: MemberQuestionsProps) {
  return (
    <Fieldset legend={m.economyWhatIfMerged()} hint={m.economyWhatIfMergedHint()}>
      <FieldRow>
        <Select
          name={fields.mergedInto}
          label={m.economyWhatIfMergedInto()}
          value={typedIn(query, fields.mergedInto) ?? ''}
          none={m.economyWhatIfLargest()}
          choices={base.cost.members.map(({ name, id }, index) => ({
            value: base.slugs[index] ?? id,
            text: name,
          }))}
          errors={errors}
          width="full"
        />
        <Select
          name={fields.mergedPays}
          label={m.economyWhatIfMergedPays()}
          value={typedIn(query, fields.mergedPays) ?? ''}
          none={m.economyWhatIfMergedAsBefore()}
          choices={[
            { value: 'ja', text: capitalised(m.economyFatePays()) },
            { value: 'nei', text: capitalised(m.economyFateExempt()) },
          ]}
          errors={errors}
          width="full"
        />
      </FieldRow>
    </Fieldset>
  )
}

function Newcomer({ base, query, errors }: MemberQuestionsProps) {
  const asked = measuresAsked(base)
  const bases = asked.includes('population') || asked.length > 0 ? asked : ['population']
  return (
    <Fieldset legend={m.economyWhatIfNew()} hint={m.economyWhatIfNewHint()}>
      <FieldRow>
        <TextField
          name={fields.newName}
          label={m.economyWhatIfNewName()}
          value={typedIn(query, fields.newName) ?? ''}
          maxLength={100}
          errors={errors}
          optional
        />
        {bases.map((basis) => (
          <NumberField
            name={newcomerField(basis)}
            label={m.economyWhatIfNewFigure({ units: unitsIn(base, basis) })}
            value={typedIn(query, newcomerField(basis)) ?? ''}
            errors={errors}
            optional
          />
        ))}
      </FieldRow>
    </Fieldset>
  )
}

function unitsIn(base: WhatIfBase, basis: string): string {
  const index = base.cost.key.components.findIndex(
    (component) => 'basis' in component && component.basis === basis,
  )
  const component = base.cost.key.components[index]
  return component ? unitsOf({ component, measured: base.measured[index] ?? null }) : m.economyInhabitants()
}
