import { m } from '../../platform/text/index.ts'

/** That nothing is stored by asking. */
export const whatIfIntro = (adopted: boolean): string =>
  adopted ? m.economyWhatIfIntroAdopted() : m.economyWhatIfIntro()
