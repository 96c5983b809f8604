import type { Page } from 'playwright-core'
import { axeFindings } from './browser.ts'

/** What every page must have: one heading of the first level, a name, and the language it is written in. */
export async function frameFindings(page: Page, language: string): Promise<string[]> {
  const { headings, title, lang, main } = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    title: document.title,
    lang: document.documentElement.lang,
    main: document.querySelectorAll('main').length,
  }))
  return [
    headings === 1 ? '' : `${headings} headings of the first level`,
    /^\S.* – Samsyn$|^Samsyn$/.test(title) ? '' : `the title is "${title}"`,
    lang === language ? '' : `says that it is in "${lang}" instead of ${language}`,
    main === 1 ? '' : `${main} main parts`,
  ].filter(Boolean)
}

/** What a page looks like to a wide and light, and to a narrow and dark, and to a very narrow screen. */
export async function lookFindings(page: Page): Promise<string[]> {
  const wide = [
    ...(await axeFindings(page)),
    ...(await squeezedFindings(page)),
    ...(await sidewaysFindings(page)),
  ]
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 900 })
  const narrow = [...(await axeFindings(page)), ...(await squeezedFindings(page))]
  await page.setViewportSize({ width: 320, height: 900 })
  const findings = [
    ...wide.map((finding) => `1280 px, light: ${finding}`),
    ...narrow.map((finding) => `390 px, dark: ${finding}`),
    ...(await sidewaysFindings(page)).map((finding) => `320 px: ${finding}`),
  ]
  return findings
}

/** Puts the same page in another language in the place of the page that is shown, as narrow as it is now. */
export const showInstead = (page: Page, html: string): Promise<void> =>
  page.evaluate((source) => {
    const other = new DOMParser().parseFromString(source, 'text/html')
    document.documentElement.lang = other.documentElement.lang
    document.title = other.title
    document.body.replaceWith(document.adoptNode(other.body))
  }, html)

/** Back to a wide and light screen, for the next page. */
export async function resetLook(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** What reaches outside the screen, with the element that reaches farthest. */
export const sidewaysFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const farthest = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0]
    return [`${scrollWidth - clientWidth} px wider than the screen, by ${farthest?.outerHTML.slice(0, 120)}`]
  })

/** Texts that are given so little room that they stand a letter a line. */
const squeezedFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('label, legend, p, li, dt, dd, th, td, a, h2, h3')]
      .filter((element) => (element.textContent?.trim().length ?? 0) > 5)
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width > 1 && width < 40 && height > 120
      })
      .map((element) => `squeezed: ${element.outerHTML.slice(0, 120)}`),
  )

/** Texts that no longer fit when a reader spreads letters, words and lines (WCAG 1.4.12). The page stays spread. */
export async function spacingFindings(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`)
    document.adoptedStyleSheets.push(sheet)
  })
  const cut = await page.evaluate(() => {
    const isForScreenReaders = (element: Element) => element.getBoundingClientRect().width <= 1
    const clips = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      return {
        x: overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll',
        y: overflowY !== 'visible' && overflowY !== 'auto' && overflowY !== 'scroll',
      }
    }
    return [...document.querySelectorAll('body *:not(svg, svg *, select, input)')]
      .filter((element) => element.textContent?.trim() && !isForScreenReaders(element))
      .filter((element) => {
        const { x, y } = clips(element)
        const tooWide = x && element.scrollWidth > element.clientWidth + 1
        return tooWide || (y && element.scrollHeight > element.clientHeight + 1)
      })
      .map((element) => `cuts its text when it is spread: ${element.outerHTML.slice(0, 120)}`)
  })
  return [...cut, ...(await sidewaysFindings(page)).map((finding) => `spread text: ${finding}`)]
}

/** Links to a place on the same page that is not there, and links without an address. */
export const anchorFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a')]
      .filter((link) => {
        const address = link.getAttribute('href')
        if (address === null || address === '') return true
        return address.startsWith('#') && !document.getElementById(address.slice(1))
      })
      .map((link) => `leads nowhere: ${link.outerHTML.slice(0, 120)}`),
  )

/** Words that belong to one language only, so that text which says it is in another gives itself away. */
const wordsOfOthers: Readonly<Record<string, RegExp>> = {
  nb: /(?<![\p{L}-])(ikkje|korleis|frå|noko|berre|kommunane|tenestene|hjå|nokre|vere)(?![\p{L}-])/iu,
  nn: /(?<![\p{L}-])(ikke|hvem|hva|hvor|hvordan|noen|noe|fra|jeg|bare|mye|gjøre|kommunene|tjenestene)(?![\p{L}-])/iu,
  en: /(?<![\p{L}-])(og|ikke|ikkje|hvem|hva|som|etter|skal|kommunene|kommunane|innbyggere|innbyggarar|på|av|ved)(?![\p{L}-])/iu,
}

/**
 * Text that stands on a page in another language than the page, or the part around it, says. Names of people and
 * organisations are the same in every language.
 */
export async function languageFindings(page: Page, names: readonly string[]): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts: { text: string; lang: string }[] = []
    const note = (text: string | null, element: Element | null) => {
      const lang = element?.closest('[lang]')?.getAttribute('lang')
      if (text?.trim() && lang) texts.push({ text: text.trim(), lang })
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (!parent?.closest('script, code, textarea')) note(walker.currentNode.textContent, parent)
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        note(element.getAttribute(name), element)
    return texts
  })
  return said.flatMap(({ text, lang }) => {
    const nameless = names.reduce((rest, name) => rest.replaceAll(name, ''), text)
    const word = wordsOfOthers[lang]?.exec(nameless)?.[0]
    return word === undefined ? [] : [`"${word}" is not ${lang}: "${text.slice(0, 90)}"`]
  })
}

/** Keys of texts, holes in texts, and what programs say when they have nothing to say. */
export async function textFindings(page: Page, keys: ReadonlySet<string>): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const attributes = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].map(
      (element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    )
    const visible = [...document.querySelectorAll('code')].reduce(
      (text, code) => text.replace(code.innerText, ''),
      document.body.innerText,
    )
    return [document.title, visible, ...attributes.flat()].join('\n')
  })
  const untranslated = [...new Set(shown.match(/[a-z]+[A-Z]\w*/g))].filter((word) => keys.has(word))
  const holes = /\{\w+\}|\bundefined\b|\bNaN\b|\[object \w+\]|Invalid Date/.exec(shown)?.[0]
  return [
    ...untranslated.map((key) => `shows the key ${key}`),
    ...(holes === undefined ? [] : [`shows "${holes}"`]),
  ]
}
