import type { Example } from '../example.ts'
import { Checkbox, Fieldset, RadioGroup, Select } from './choice-fields.view.tsx'
import { Confirmation } from './confirmation.view.tsx'
import { ConflictCompare } from './conflict-compare.view.tsx'
import type { FieldError } from './field-error.ts'
import { Buttons, FieldRow, Form, Panel } from './form.view.tsx'
import { SliderField } from './slider-field.view.tsx'
import { DateField, FileField, MoneyField, NumberField, TextArea, TextField } from './text-fields.view.tsx'

const csrf = { name: '_csrf', value: 'eksempel' }

export const WhatIfForm = () => (
  <Panel>
    <Form method="get" action="#hva-om" label="Hva om?">
      <FieldRow>
        <SliderField
          name="likDel"
          label="Del som fordeles likt"
          value={30}
          min={0}
          max={100}
          step={5}
          unit="%"
          ends={{ min: '0 %', max: '100 %' }}
          adopted={{ value: 50, text: 'Vedtatt: 50 %' }}
        />
        <Select
          name="folketall"
          label="Folketall fra"
          hint="Vedtatt: 1. januar 2016"
          value="2017"
          choices={['2015', '2016', '2017'].map((year) => ({ value: year, text: `1. januar ${year}` }))}
        />
        <Select
          name="medlemmer"
          label="Endring i medlemmer"
          hint="Sammenslåing, utmelding eller fritak"
          none="Ingen"
          optional
          choices={[{ value: 'sammen', text: 'Søgne og Songdalen slås sammen' }]}
        />
      </FieldRow>
      <Buttons primary={{ text: 'Regn ut' }} cancel={{ text: 'Tilbakestill', href: '#hva-om' }} />
    </Form>
  </Panel>
)

/** Brackets stand where somebody typed a number that must not be here, nor in any example. */
const remark = 'Kontaktpersonen ble registrert i fjor som [elleve siffer] i det gamle systemet.'

const organisationErrors: readonly FieldError[] = [
  { field: 'orgnr', text: 'Siste siffer i organisasjonsnummeret stemmer ikke. Er to sifre byttet om?' },
  {
    field: 'merknad',
    text: 'Det merkede ser ut som et fødselsnummer. Ta det bort og skriv uten opplysninger om personer.',
    place: { start: remark.indexOf('['), end: remark.indexOf(']') + 1 },
  },
]

export const OrganisationForm = ({ errors = organisationErrors }: { errors?: readonly FieldError[] }) => (
  <Form action="#lagre" csrf={csrf} errors={errors}>
    <TextField name="navn" label="Navn" value="Fjordvik sykehus HF" errors={errors} />
    <Select
      name="slag"
      label="Slag"
      value="hf"
      errors={errors}
      choices={[
        { value: 'kommune', text: 'Kommune' },
        { value: 'hf', text: 'Helseforetak' },
      ]}
    />
    <TextField
      name="orgnr"
      label="Organisasjonsnummer"
      hint="Ni siffer. Du finner det i Brønnøysundregistrene."
      value="912 345 679"
      width="short"
      inputMode="numeric"
      errors={errors}
    />
    <DateField name="fra" label="Med fra" value="2017-03-01" errors={errors} />
    <TextArea name="merknad" label="Merknad" optional rows={4} value={remark} errors={errors} />
    <Buttons primary={{ text: 'Lagre' }} cancel={{ href: '#avbryt' }} />
  </Form>
)

const AllFields = () => (
  <Form action="#alle" csrf={csrf} revision={3}>
    <NumberField name="timer" label="Timer" hint="For eksempel 37,5" unit="timer" value="37,5" />
    <MoneyField
      name="belop"
      label="Beløp"
      hint="Uten øre er også greit: 79 166,67 eller 79 167"
      value="79 166,67"
    />
    <RadioGroup
      name="synlighet"
      label="Hvem kan se det?"
      value="samarbeid"
      choices={[
        { value: 'alle', text: 'Alle', hint: 'Også de som ikke er logget inn' },
        { value: 'samarbeid', text: 'De som er med i samarbeidet' },
      ]}
    />
    <Checkbox name="unntatt" label="Kommunen er unntatt og bidrar med egen innsats" optional />
    <Fieldset legend="Periode" hint="Datoene er med i perioden">
      <FieldRow>
        <DateField name="start" label="Fra" value="2017-01-01" />
        <DateField name="slutt" label="Til" optional />
      </FieldRow>
    </Fieldset>
    <FileField name="fil" label="Fil med medlemmer" hint="CSV, høyst 1 MB" accept=".csv" />
    <Buttons
      primary={{ text: 'Lagre' }}
      secondary={{ text: 'Lagre og legg til en til', name: 'neste', value: 'ny' }}
      cancel={{ href: '#avbryt' }}
    />
  </Form>
)

const groupErrors: readonly FieldError[] = [
  { field: 'regel', text: 'Velg hvem som tar resten.' },
  { field: 'bekreft', text: 'Kryss av for at kommunestyrene har vedtatt nøkkelen.' },
  { field: 'andel', text: 'Skriv et tall fra 0 til 100.' },
]

const Groups = () => (
  <Form action="#grupper" csrf={csrf} errors={groupErrors}>
    <RadioGroup
      name="regel"
      label="Hvem tar resten?"
      errors={groupErrors}
      choices={[
        { value: 'siste', text: 'Siste kommune på lista' },
        { value: 'storst', text: 'Den som betaler mest' },
      ]}
    />
    <Checkbox name="bekreft" label="Nøkkelen er vedtatt" errors={groupErrors} />
    <SliderField
      name="andel"
      label="Del som fordeles likt"
      value={10}
      min={0}
      max={100}
      unit="%"
      ends={{ min: '0 %', max: '100 %' }}
      adopted={{ value: 20, text: 'Vedtatt: 20 %' }}
      errors={groupErrors}
    />
    <Buttons primary={{ text: 'Vedta nøkkelen' }} cancel={{ href: '#avbryt' }} />
  </Form>
)

export const Conflict = () => (
  <ConflictCompare
    who="Økonomirådgiver i Dalen"
    when="i dag kl. 14.05"
    fields={[
      { label: 'Tekst', stored: 'Lønn til koordinator', mine: 'Lønn til koordinator' },
      { label: 'Beløp', stored: '812 000', mine: '805 000' },
    ]}
  >
    <Form action="#konflikt" csrf={csrf} revision={4}>
      <MoneyField name="nyttBelop" label="Beløp" value="805 000" />
      <Buttons
        primary={{ text: 'Lagre det jeg skrev' }}
        cancel={{ text: 'Behold det som er lagret', href: '#se' }}
      />
    </Form>
  </ConflictCompare>
)

export const formExamples: readonly Example[] = [
  { name: 'Hva om: glider med tallfelt og valg', render: WhatIfForm },
  { name: 'Skjema med feil, og et merket sted i teksten', render: () => <OrganisationForm /> },
  { name: 'Alle slags felt', render: AllFields },
  { name: 'Feil i grupper og glider', render: Groups },
  {
    name: 'Bekreftelse',
    render: () => (
      <Confirmation
        action="#slett"
        csrf={csrf}
        revision={2}
        consequences={['Budsjettlinja «Reiser» tas bort.', 'Andelene regnes på nytt.']}
        confirm="Slett budsjettlinja"
        cancel={{ href: '#tilbake' }}
      />
    ),
  },
  { name: 'Noen andre lagret først', render: Conflict },
]
