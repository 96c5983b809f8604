import { hydrate, render } from 'preact'
import { inLanguage, isLocale } from '../../platform/text/index.ts'
import { answerTo } from './answer.model.ts'
import { type Query, questionIn, withQuestion } from './query.model.ts'
import { askedOnly } from './question.model.ts'
import { refusalInWords } from './refusal-words.ts'
import { WhatIf } from './what-if.view.tsx'
import { readBase } from './what-if-base.model.ts'
import { answerInWords } from './what-if-words.ts'

const root = document.querySelector<HTMLElement>('[data-what-if]')
const data = document.querySelector('#what-if-data')?.textContent

if (root && data) comeAlive(root, data)

/** Answers while a control is moved, keeps the address in step, and reads the answer aloud when it comes to rest. */
function comeAlive(place: HTMLElement, text: string): void {
  const base = readBase(text)
  const locale = document.documentElement.lang
  const language = isLocale(locale) ? locale : 'nb'
  const action = place.dataset.whatIf ?? location.pathname
  const reset = place.dataset.reset ?? action
  let query = questionIn(Object.fromEntries(new URLSearchParams(place.dataset.query)))
  let announced = ''
  let rest: ReturnType<typeof setTimeout> | undefined

  const view = () => (
    <WhatIf
      base={base}
      query={query}
      answer={answerTo(base, query)}
      action={action}
      reset={reset}
      onSlide={slide}
      announced={announced}
    />
  )
  const draw = () => inLanguage(language, () => render(view(), place))

  function ask(next: Query): void {
    query = next
    draw()
    clearTimeout(rest)
    rest = setTimeout(settle, 600)
  }

  /** Browsers allow few changes of the address in a row, and screen readers cannot speak as fast as a slider moves. */
  function settle(): void {
    const asked = withQuestion(location.search, askedOnly(base, query))
    history.replaceState(null, '', `${location.pathname}${asked ? `?${asked}` : ''}${location.hash}`)
    announced = inLanguage(language, () => {
      const answer = answerTo(base, query)
      return answer.ok ? answerInWords(base, answer.value) : refusalInWords(answer, base.cost)
    })
    draw()
  }

  function slide(field: string, value: number): void {
    ask({ ...query, [field]: `${value}` })
  }

  function takeForm({ target }: Event): void {
    const isControl = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
    if (!isControl || !target.form || target.type === 'range' || target.type === 'number') return
    ask({ ...query, [target.name]: target.value })
  }

  inLanguage(language, () => hydrate(view(), place))
  place.addEventListener('input', takeForm)
  place.addEventListener('change', takeForm)
  place.addEventListener('submit', (event) => {
    event.preventDefault()
    settle()
  })
}
