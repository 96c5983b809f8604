import { m } from '../../platform/text/index.ts'
import { Definitions, LinksRow, PageHead, Section } from '../../platform/ui/index.ts'
import { type Home, paths } from '../paths.ts'

/** What a councillor needs to know, in plain words. */
export const ReadingView = ({ home }: { home: Home }) => (
  <>
    <PageHead title={m.outlookReadingHead()} lede={m.outlookReadingLede()} />
    <Section title={m.outlookReadingWhatTitle()}>
      <div class="prose">
        <p>{m.outlookReadingWhat1()}</p>
        <p>{m.outlookReadingWhat2()}</p>
      </div>
    </Section>
    <Section title={m.outlookReadingFanTitle()}>
      <div class="prose">
        <p>{m.outlookReadingFan1()}</p>
        <p>{m.outlookReadingFan2()}</p>
        <p>{m.outlookReadingFan3()}</p>
      </div>
    </Section>
    <Section title={m.outlookReadingWordsTitle()}>
      <Definitions
        items={[
          { term: m.outlookWordProjection(), text: m.outlookWordProjectionText() },
          { term: m.outlookWordSupport(), text: m.outlookWordSupportText() },
          { term: m.outlookWordWorking(), text: m.outlookWordWorkingText() },
          { term: m.outlookWordUncertainty(), text: m.outlookWordUncertaintyText() },
          { term: m.outlookWordFte(), text: m.outlookWordFteText() },
          { term: m.outlookWordDementia(), text: m.outlookWordDementiaText() },
        ]}
      />
    </Section>
    <Section title={m.outlookReadingUseTitle()}>
      <div class="prose">
        <ul>
          <li>{m.outlookReadingUse1()}</li>
          <li>{m.outlookReadingUse2()}</li>
          <li>{m.outlookReadingUse3()}</li>
          <li>{m.outlookReadingUse4()}</li>
        </ul>
      </div>
    </Section>
    <Section title={m.outlookReadingNotTitle()}>
      <div class="prose">
        <ul>
          <li>{m.outlookReadingNot1()}</li>
          <li>{m.outlookReadingNot2()}</li>
          <li>{m.outlookReadingNot3()}</li>
        </ul>
      </div>
      <LinksRow
        label={m.outlookReadMore()}
        links={[
          { text: m.outlookQualityTitle(), href: paths.quality(home) },
          { text: m.outlookAssumptionsTitle(), href: paths.assumptions(home) },
        ]}
      />
    </Section>
  </>
)
