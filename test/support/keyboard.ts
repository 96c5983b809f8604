import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** How a person moves about: what it is called in the test's name, and how a link or button is used. */
export type Way = {
  readonly name: string
  readonly script: boolean
  /** Goes to a link or a button and uses it. */
  readonly use: (target: Locator) => Promise<void>
  /** Goes to a field and writes in it, in place of what was there. */
  readonly write: (target: Locator, text: string) => Promise<void>
  /** Goes to a list and chooses the line with this text. */
  readonly choose: (target: Locator, text: string) => Promise<void>
  /** Goes to a radio button or a box and ticks it. */
  readonly check: (target: Locator) => Promise<void>
}

/** With Tab, Enter and the arrows alone, seeing at each stop where one is. */
export const byKeyboard: Way = {
  name: 'by keyboard alone',
  script: true,
  use: (target) =>
    arriving({ target, script: true }, async () => {
      await tabTo(target)
      await target.page().keyboard.press('Enter')
    }),
  async write(target, text) {
    await tabTo(target)
    await target.page().keyboard.press('ControlOrMeta+A')
    if (text === '') await target.page().keyboard.press('Delete')
    else await target.page().keyboard.insertText(text)
  },
  async choose(target, text) {
    await tabTo(target)
    // As people do: the first letters of the line, as far as this keyboard has them.
    await target.page().keyboard.type(/^[ -~]*/.exec(text)?.[0] ?? '')
    expect(await target.locator('option:checked').textContent()).toBe(text)
  },
  check: tick,
}

/** With a pointer, in a browser that runs no script. */
export const withoutScript: Way = {
  name: 'without script',
  script: false,
  use: (target) => arriving({ target, script: false }, () => target.click()),
  write: (target, text) => target.fill(text),
  choose: async (target, text) => void (await target.selectOption({ label: text })),
  check: (target) => target.check(),
}

/** Every journey is told in both ways. */
export const ways: readonly Way[] = [byKeyboard, withoutScript]

type Used = { readonly target: Locator; readonly script: boolean }

/** Uses something; where it leads to another page, that page is there afterwards. */
async function arriving(used: Used, act: () => Promise<void>): Promise<void> {
  const arrived = (await leadsAway(used)) ? used.target.page().waitForEvent('domcontentloaded') : undefined
  await act()
  await arrived
}

/** A link within the page does not, nor does the button of a what-if that is alive. */
const leadsAway = ({ target, script }: Used): Promise<boolean> =>
  target.evaluate((element, isAlive) => {
    const link = element.closest('a')
    if (link) return link.pathname + link.search !== location.pathname + location.search
    const isSending = element instanceof HTMLButtonElement && element.type === 'submit'
    return isSending && !(isAlive && element.closest('[data-what-if]'))
  }, script)

/** Tab comes to one button of a group only; the arrows go on from there. Space ticks. */
async function tick(target: Locator): Promise<void> {
  const { keyboard } = target.page()
  const group = await target.evaluate((element) => (element as HTMLInputElement).name)
  const buttons = target.page().locator(`input[type=radio][name="${group}"]`)
  const checked = buttons.and(target.page().locator(':checked'))
  const first = (await checked.count()) > 0 ? checked : buttons.first()
  await tabTo((await buttons.count()) > 0 ? first : target)
  for (let step = 0; step < (await buttons.count()) && !(await hasFocus(target)); step++)
    await keyboard.press('ArrowDown')
  if (!(await target.isChecked())) await keyboard.press('Space')
  expect(await target.isChecked()).toBe(true)
}

const mostStops = 250

/** Presses Tab until the target has the focus. It must be reachable, and the focus must be seen wherever it stops. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page()
  const hidden: string[] = []
  await target.waitFor({ state: 'attached' })
  for (let stop = 0; stop < mostStops && !(await hasFocus(target)); stop++) {
    await page.keyboard.press('Tab')
    const unseen = await unseenFocus(page)
    if (unseen) hidden.push(unseen)
  }
  expect(await hasFocus(target), `Tab never comes to ${target}`).toBe(true)
  expect(hidden, 'the focus is not to be seen').toEqual([])
}

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement)

/** The element that has the focus without showing it by an outline or a shadow; undefined when all is well. */
const unseenFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const isMarked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const isInSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
    return isMarked && isInSight ? undefined : element.outerHTML.slice(0, 120)
  })
