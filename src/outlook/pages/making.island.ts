const place = document.querySelector<HTMLElement>('[data-making]')

/** Asks again until the figures are there; the address stays, so that nothing is lost on the way. */
if (place) setTimeout(() => location.replace(place.dataset.making ?? location.href), 1500)
