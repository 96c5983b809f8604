export { submitOnce as once } from '../platform/forms/once.ts'
