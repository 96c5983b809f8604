import type { IndicatorId } from '../engine/indicator.model.ts'

/** The age bands that the page shows one of at a time, by the mark in its address. */
export const SHOWN_BANDS = {
  alle: 'population',
  '0-19': '0-19',
  '20-66': '20-66',
  '67-79': '67-79',
  '80-89': '80-89',
  'over-90': '90+',
} as const satisfies Record<string, IndicatorId>

export type BandMark = keyof typeof SHOWN_BANDS

export const bandMarks = Object.keys(SHOWN_BANDS) as BandMark[]

/** The oldest grow most, so they stand first when nobody has chosen. */
export const bandAsked = (text: string | undefined): BandMark =>
  bandMarks.find((mark) => mark === text) ?? '80-89'
