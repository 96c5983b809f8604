/** Joins each slider in `root` to its number field, so that one follows the other. */
export function connectSliders(root: ParentNode): void {
  for (const slider of root.querySelectorAll<HTMLInputElement>('input[data-slider-for]')) {
    const number = root.querySelector<HTMLInputElement>(`#${slider.dataset.sliderFor}`)
    if (number) connect(slider, number)
  }
}

function connect(slider: HTMLInputElement, number: HTMLInputElement): void {
  slider.addEventListener('input', () => {
    number.value = slider.value
    number.dispatchEvent(new Event('change', { bubbles: true }))
  })
  number.addEventListener('input', () => {
    if (number.value !== '') slider.value = number.value
  })
}
