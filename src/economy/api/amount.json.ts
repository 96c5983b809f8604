import { z } from 'zod'
import { formatDecimalOre, type Ore } from '../../platform/money/money.model.ts'

/** Kroner as text with two decimals, with a minus where it is below zero. */
export const amountSchema = z.string().regex(/^-?\d+\.\d{2}$/)

/** An amount, or null where there is none. */
export const amountJson = (ore: Ore | null): string | null => (ore === null ? null : formatDecimalOre(ore))
