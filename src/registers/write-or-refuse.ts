export { allOrNothing as writeOrRefuse } from '../platform/forms/all-or-nothing.ts'
