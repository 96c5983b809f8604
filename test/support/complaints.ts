import type { BrowserContext } from 'playwright-core'

/** What a browser held against the pages it showed: errors, warnings, breaches of the security policy, lost files. */
export type Complaints = string[]

/** The browser says so of each answer with 4xx, also of a form that came back with errors, as it should. */
const tellsOnlyTheStatus = /Failed to load resource: the server responded with a status of/

/** Notes, from now on, what goes wrong in any page of a browser. */
export function listenTo(context: BrowserContext): Complaints {
  const complaints: Complaints = []
  context.on('console', (message) => {
    const isBad = message.type() === 'error' || message.type() === 'warning'
    if (isBad && !tellsOnlyTheStatus.test(message.text()))
      complaints.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error()}`))
  context.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document')
      complaints.push(`${response.url()} answered ${response.status()}`)
  })
  return complaints
}
