import { m } from '../../../platform/text/index.ts'
import { Notice, PageHead } from '../../../platform/ui/index.ts'
import { paths } from '../../paths.ts'

type NoWhomProps = { readonly municipality: string | undefined; readonly known: string }

/** Instead of levers, where there are no figures for those who were asked about. */
export const NoWhom = ({ municipality, known }: NoWhomProps) => (
  <>
    <PageHead title={m.outlookScenarioNoWhomTitle()} />
    <div class="section-body stack">
      <Notice>
        <p>
          {municipality === undefined
            ? m.outlookScenarioNoMunicipalities()
            : m.outlookScenarioUnknownMunicipality({ codes: municipality })}{' '}
          {m.outlookScenarioKnown({ names: known })}
        </p>
      </Notice>
      <p>
        <a href={paths.choose}>{m.outlookScenarioChoose()}</a>
      </p>
    </div>
  </>
)
