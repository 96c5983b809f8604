import type { ComponentChildren } from 'preact'
import { m } from '../../platform/text/index.ts'
import { Buttons, FieldRow, Form, fieldId, Panel } from '../../platform/ui/index.ts'

type ChooseFormProps = {
  readonly action: string
  readonly label: string
  /** What else is chosen, and survives. */
  readonly keep: Readonly<Record<string, string>>
  readonly children: ComponentChildren
}

/** Fields that choose what a list shows, sent as an address that can be shared. */
export const ChooseForm = ({ action, label, keep, children }: ChooseFormProps) => (
  <search>
    <Panel>
      <Form method="get" action={action} hidden={keep} label={label}>
        <FieldRow>{children}</FieldRow>
        <Buttons primary={{ text: m.registersPopulationShow() }} />
      </Form>
    </Panel>
  </search>
)

type Named = { readonly name: string; readonly label: string }

const Labelled = ({ name, label, children }: Named & { readonly children: ComponentChildren }) => (
  <div class="ds-field field">
    <label class="ds-label" for={fieldId(name)}>
      {label}
    </label>
    {children}
  </div>
)

// Fields of a form that only asks: each may be left as it is, so none is marked as one that must be filled in.

export const ChooseText = ({ name, label, value }: Named & { readonly value: string }) => (
  <Labelled name={name} label={label}>
    <input class="ds-input" type="search" data-width="medium" id={fieldId(name)} name={name} value={value} />
  </Labelled>
)

export const ChooseDate = ({ name, label, value }: Named & { readonly value: string }) => (
  <Labelled name={name} label={label}>
    <input class="ds-input" type="date" data-width="short" id={fieldId(name)} name={name} value={value} />
  </Labelled>
)

type ChooseOneProps = Named & {
  readonly all: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly value: string | null
}

export const ChooseOne = ({ name, label, all, choices, value }: ChooseOneProps) => (
  <Labelled name={name} label={label}>
    <select class="ds-input" data-width="medium" id={fieldId(name)} name={name}>
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.text}
        </option>
      ))}
    </select>
  </Labelled>
)
