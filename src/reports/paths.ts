import { paths as platform } from '../platform/http/paths.ts'

/** The only author of the reports' addresses. */
export const paths = {
  front: platform.front,
  cooperation: platform.cooperation,
  about: platform.aboutExample,
  openData: (slug: string) => `/${slug}/apne-data`,
  api: {
    cooperations: '/api/v1/cooperations',
    cooperation: platform.cooperationData,
    records: (slug: string) => `${platform.cooperationData(slug)}/records`,
  },
} as const
