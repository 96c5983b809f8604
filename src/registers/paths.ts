/** The only author of the registers' addresses. */
export const paths = {
  cooperations: '/samarbeid',
  newCooperation: '/samarbeid/ny',
  changeCooperation: (slug: string) => `/${slug}/endre`,

  organisations: '/organisasjoner',
  newOrganisation: '/organisasjoner/ny',
  organisation: (slug: string) => `/organisasjoner/${slug}`,
  changeOrganisation: (slug: string) => `/organisasjoner/${slug}/endre`,
  renameOrganisation: (slug: string) => `/organisasjoner/${slug}/navn`,
  endOrganisation: (slug: string) => `/organisasjoner/${slug}/avslutt`,
  importOrganisations: '/organisasjoner/importer',
  organisationsFile: (form: 'csv' | 'json') => `/organisasjoner.${form}`,

  municipalities: '/kommuner',
  municipality: (code: string) => `/kommuner/${code}`,
  newMunicipalityCode: '/kommuner/nytt-nummer',
  changeMunicipalityCode: (code: string) => `/kommuner/${code}/endre`,
  newReform: '/kommuner/ny-endring',
  reforms: '/kommuner/endringer',
  importMunicipalities: '/kommuner/importer',
  /** Every number and what became of it, as a file that can be imported again. */
  municipalityHistoryFile: '/kommuner/endringer.csv',
  municipalitiesFile: (form: 'csv' | 'json') => `/kommuner.${form}`,

  population: '/folketall',
  newPopulation: '/folketall/nytt',
  importPopulation: '/folketall/importer',
  populationFile: (form: 'csv' | 'json') => `/folketall.${form}`,

  members: (cooperation: string) => `/${cooperation}/nettverk/organisasjoner`,
  /** With the kind chosen beforehand. */
  newMember: (cooperation: string, kind?: string) =>
    withQuery(`/${cooperation}/nettverk/organisasjoner/ny`, { slag: kind }),
  member: (cooperation: string, membership: string) =>
    `/${cooperation}/nettverk/organisasjoner/${membership}`,
  changeMember: (cooperation: string, membership: string) =>
    `/${cooperation}/nettverk/organisasjoner/${membership}/endre`,
  endMember: (cooperation: string, membership: string) =>
    `/${cooperation}/nettverk/organisasjoner/${membership}/avslutt`,
  importMembers: (cooperation: string) => `/${cooperation}/nettverk/organisasjoner/importer`,
  membersFile: (cooperation: string, form: 'csv' | 'json') =>
    `/${cooperation}/nettverk/organisasjoner.${form}`,

  people: (cooperation: string) => `/${cooperation}/nettverk/personer`,
  newPerson: (cooperation: string) => `/${cooperation}/nettverk/personer/ny`,
  importPeople: (cooperation: string) => `/${cooperation}/nettverk/personer/importer`,
  peopleFile: (cooperation: string) => `/${cooperation}/nettverk/personer.csv`,
  endRole: (cooperation: string, role: string) => `/${cooperation}/nettverk/personer/${role}/avslutt`,
} as const

/** The same address with what is given put in its query; empty values are left out. */
export function withQuery(address: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  const text = search.toString()
  return text === '' ? address : `${address}?${text}`
}
