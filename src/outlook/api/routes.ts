import { apiRoute, type SliceRoutes } from '../../platform/http/route.ts'
import { m } from '../../platform/text/index.ts'
import { outlookAsJson } from './outlook.api.ts'
import { outlookQuery } from './outlook.input.ts'
import { outlookAnswer } from './outlook.json.ts'

/** The standing projection as data. */
export const apiRoutes: SliceRoutes = {
  pages: [],
  api: [
    apiRoute({
      method: 'GET',
      url: '/outlook',
      permission: 'look',
      summary:
        'The projection of municipalities: population by age, support ratio, dementia and care, with uncertainty',
      query: outlookQuery,
      answer: outlookAnswer,
      example: {
        base: 2026,
        draws: 1000,
        seed: 1,
        engine: '1',
        parameters: '0f1e2d3c4b5a',
        sources: ['Statistics Norway (SSB), table 07459; NLOD 2.0 / CC BY 4.0'],
        results: [
          {
            municipality: '9901',
            year: 2040,
            indicator: 'supportRatio',
            mean: 2.61,
            p10: 2.43,
            p25: 2.52,
            p50: 2.61,
            p75: 2.7,
            p90: 2.79,
          },
        ],
      },
      handle: outlookAsJson,
    }),
  ],
  refusals: {
    'outlook-unknown-indicator': m.outlookRefusalIndicator,
    'outlook-years': m.outlookRefusalYears,
    'outlook-unknown-municipality': m.outlookRefusalMunicipality,
    'outlook-failed': m.outlookFailedTitle,
  },
}
