import { hydrate, render } from 'preact'
import { inLanguage, isLocale } from '../../../platform/text/index.ts'
import { browserEngine } from '../answer/browser-engine.ts'
import type { Query } from '../levers/lever-field.model.ts'
import { addressOf, moved, type Question, questionIn, withQuestion } from '../question/question.model.ts'
import { WhatIf } from './what-if.view.tsx'
import type { Answered, WhatIfBase } from './what-if-base.model.ts'
import { answerInWords } from './what-if-words.ts'

type Data = { readonly base: WhatIfBase; readonly answered: Answered }

const place = document.querySelector<HTMLElement>('[data-levers]')
const data = document.querySelector('#levers-data')?.textContent

if (place && data) comeAlive(place, JSON.parse(data))

/** Asks the engine while a lever is dragged; the address follows, and the answer is read aloud at rest. */
function comeAlive(root: HTMLElement, { base, answered: first }: Data): void {
  const { lang } = document.documentElement
  const locale = isLocale(lang) ? lang : 'nb'
  let query: Query = Object.fromEntries(new URLSearchParams(location.search))
  let question: Question = questionIn(query, base.span)
  let answered = first
  let announced = ''
  let rest: ReturnType<typeof setTimeout> | undefined

  const engine = browserEngine({
    parameters: base.parameters,
    first: { ...base.request, levers: question.choice },
    answer(answer, ms) {
      root.dataset.ms = ms.toFixed(1)
      show({ kind: 'ready', answer })
    },
    refused: (sentence) => show({ kind: 'refused', sentence }),
  })
  const calculate = () => engine.ask({ ...base.request, levers: question.choice })

  const view = () => (
    <WhatIf
      base={base}
      question={question}
      answered={answered}
      announced={announced}
      onSlide={(lever, value) => ask(moved(query, lever, value))}
    />
  )
  const draw = () => inLanguage(locale, () => render(view(), root))

  function show(next: Answered): void {
    answered = next
    draw()
  }

  function ask(next: Query): void {
    const before = JSON.stringify(question.choice)
    query = next
    question = questionIn(query, base.span)
    keepQuestion(new URLSearchParams(addressOf(question, base.span)).toString())
    if (before !== JSON.stringify(question.choice)) calculate()
    draw()
    clearTimeout(rest)
    rest = setTimeout(settle, 600)
  }

  /** Browsers allow few changes of the address in a row. */
  function settle(): void {
    const search = withQuestion(location.search, question, base.span)
    history.replaceState(null, '', `${location.pathname}${search ? `?${search}` : ''}${location.hash}`)
    announce()
  }

  /** Screen readers cannot speak as fast as a lever moves: the answer is told when it has come and stands still. */
  function announce(): void {
    if (engine.isBusy()) {
      rest = setTimeout(announce, 200)
      return
    }
    if (answered.kind !== 'ready') return
    const { answer } = answered
    announced = inLanguage(locale, () => answerInWords(base.subject, question, answer))
    draw()
  }

  inLanguage(locale, () => hydrate(view(), root))
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.form) ask({ ...query, [target.name]: target.value })
  })
  // The engine comes when somebody reaches for the levers; whoever only reads is spared it.
  for (const reach of ['pointerover', 'focusin', 'touchstart'])
    root.addEventListener(reach, engine.wake, { once: true, passive: true })
  root.addEventListener('submit', (event) => {
    event.preventDefault()
    settle()
  })
  if (answered.kind === 'making') calculate()
}

/** The form below, which stores a question, must hold the one that is seen. */
function keepQuestion(search: string): void {
  const kept = document.querySelector<HTMLInputElement>('input[name="question"]')
  if (kept) kept.value = search
}
