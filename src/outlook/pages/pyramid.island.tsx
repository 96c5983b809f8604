import { hydrate, render } from 'preact'
import { inLanguage, isLocale } from '../../platform/text/index.ts'
import { connectSliders } from '../../platform/ui/form/connect-sliders.ts'
import type { PyramidData } from './pyramid-data.model.ts'
import { YearPyramid } from './year-pyramid.view.tsx'

const root = document.querySelector<HTMLElement>('[data-pyramid]')
const drawing = root?.querySelector<HTMLElement>('[data-pyramid-drawing]')
const form = root?.querySelector('form')
const text = document.querySelector('#pyramid-data')?.textContent

if (root && drawing && form && text) comeAlive({ form, drawing, data: JSON.parse(text) })

type Parts = { form: HTMLFormElement; drawing: HTMLElement; data: PyramidData }

/** The pyramid follows the slider under the hand, and the address comes along when it rests. */
function comeAlive({ form, drawing, data }: Parts): void {
  const locale = document.documentElement.lang
  const language = isLocale(locale) ? locale : 'nb'
  let rest: ReturnType<typeof setTimeout> | undefined

  const view = (year: number) => <YearPyramid data={data} year={year} />

  function follow({ target }: Event): void {
    const year = target instanceof HTMLInputElement ? target.valueAsNumber : Number.NaN
    if (!data.years.includes(year)) return
    inLanguage(language, () => render(view(year), drawing))
    clearTimeout(rest)
    rest = setTimeout(() => keepAddress(year), 600)
  }

  connectSliders(form)
  form.addEventListener('input', follow)
  form.addEventListener('submit', (event) => event.preventDefault())
  const button = form.querySelector<HTMLButtonElement>('[data-pyramid-button]')
  if (button) button.hidden = true
  inLanguage(language, () => hydrate(view(Number(drawing.dataset.pyramidDrawing)), drawing))
}

function keepAddress(year: number): void {
  const query = new URLSearchParams(location.search)
  query.set('ar', `${year}`)
  history.replaceState(null, '', `${location.pathname}?${query}${location.hash}`)
}
