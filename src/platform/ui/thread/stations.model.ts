/** The nine stations of the red thread, in the order in which one thing leads to the next. */
export const stations = [
  'outlook',
  'policy',
  'strategy',
  'agreements',
  'networks',
  'projects',
  'economy',
  'benefits',
  'reports',
] as const

export type Station = (typeof stations)[number]
