/** The door of the card index: what slices write into it in their own transactions, and what anybody reads out. */

export type { Card, Due, Link, Task, Visibility } from './card.ts'
export {
  type CalendarDue,
  type DueCursor,
  type DuePage,
  type Dues,
  duesOfRecord,
  pastDues,
  undatedDues,
  upcomingDues,
} from './dues.sql.ts'
export { isId, newId } from './new-id.ts'
export { putCard, putDue, putLink, putTask, removeCard } from './put-cards.sql.ts'
export { remembered } from './remembered.ts'
export { slugOf } from './slug.model.ts'
export { stateSeen } from './state-seen.sql.ts'
export { pathInStation, type Station } from './station.ts'
export {
  cardsOfStation,
  type StationCard,
  type StationCards,
  type StationCursor,
} from './station-cards.sql.ts'
export { addStationLinks, type StationLink } from './station-links.ts'
export { myTasks, type OpenTask } from './tasks.sql.ts'
export { threadAround } from './thread-around.sql.ts'
export type { ThreadStop } from './thread-stops.ts'
