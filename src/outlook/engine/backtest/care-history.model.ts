/**
 * What is known of the use of care in the whole country, as counted on 31 December. Statistics Norway (SSB): nursing
 * homes, home services and other care services 2008–2023, and population by age, table 07459 (1 January of the year
 * after); NLOD 2.0 / CC BY 4.0. The share of 2019 is told by its fall of 10.3 per cent until 2023.
 */
export const CARE_SOURCES = [
  'Statistics Norway (SSB): users of home services by age 2008, residents in institutions by age 2010',
  'Statistics Norway (SSB): nursing homes, home services and other care services 2022 and 2023',
  'Statistics Norway (SSB), table 07459: population by age, 1 January of the year after',
] as const

/** Years that population and something of care are known for. */
export type CareYear = 2008 | 2010 | 2019 | 2022 | 2023

/** First ages of the groups that people are told in. */
export const GROUP_STARTS = [0, 18, 50, 67, 80, 90] as const

export const PEOPLE: Readonly<Record<CareYear, readonly number[]>> = {
  2008: [1_103_481, 2_095_214, 983_943, 396_983, 184_972, 34_659],
  2010: [1_114_374, 2_151_573, 1_017_321, 415_884, 182_902, 38_251],
  2019: [1_118_608, 2_296_103, 1_125_449, 596_710, 185_480, 45_230],
  2022: [1_112_191, 2_312_547, 1_172_403, 645_483, 200_377, 45_983],
  2023: [1_112_853, 2_335_201, 1_186_668, 658_996, 210_751, 45_734],
}

/** People who had home services and who lived in institutions: under 67, 67–79, 80–89, 90 and older. */
export const HOME_USERS_2008 = [60_128, 31_144, 58_101, 18_068] as const
export const RESIDENTS_2010 = [4_529, 7_431, 19_552, 11_945] as const

/** Per cent of those of 80 and older who have home services. */
export const HOME_SHARE_80 = { 2019: 26.9 / (1 - 0.103), 2022: 27.7, 2023: 26.9 } as const

/** Residents in institutions, for a time or for long. */
export const RESIDENTS = { 2022: 31_198 + 10_061, 2023: 31_405 + 10_014 } as const

/** Users of health services at home, and full-time equivalents in care. */
export const HOME_HEALTH_USERS = { 2022: 172_327, 2023: 175_353 } as const
export const CARE_FTE = { 2022: 151_935, 2023: 157_076 } as const
