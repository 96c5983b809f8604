import { m } from '../../platform/text/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { Buttons, DateField, FieldRow, Form, Panel, TextField } from '../../platform/ui/index.ts'
import { paths } from '../paths.ts'

type MunicipalitySearchProps = {
  readonly q: string
  readonly date: LocalDate
  /** Filter and order, which survive a search. */
  readonly keep: Readonly<Record<string, string>>
}

/** Which municipalities, and as they were when; sent as an address that can be shared. */
export const MunicipalitySearch = ({ q, date, keep }: MunicipalitySearchProps) => (
  <search>
    <Panel>
      <Form
        method="get"
        action={paths.municipalities}
        hidden={keep}
        label={m.registersMunicipalitiesSearch()}
      >
        <FieldRow>
          <TextField
            name="q"
            label={m.registersMunicipalitiesNameOrNumber()}
            optional
            autocomplete="off"
            value={q}
          />
          <DateField name="dato" label={m.registersMunicipalitiesAsOf()} value={date} />
        </FieldRow>
        <Buttons primary={{ text: m.registersPopulationShow() }} />
      </Form>
    </Panel>
  </search>
)
