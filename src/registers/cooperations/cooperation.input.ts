import { z } from 'zod'
import { dateText, orNothing, tickBox, wholeNumberText } from '../../platform/forms/fields.input.ts'
import { freeText, shortText } from '../../platform/privacy/free-text.input.ts'
import { cooperationKinds } from './cooperation.model.ts'

const particulars = {
  name: shortText({ min: 1 }),
  purpose: freeText({ multiline: true }).default(''),
  language: z.enum(['nb', 'nn', 'en']),
  kind: z.enum(cooperationKinds),
  foundedYear: orNothing(wholeNumberText({ min: 1800, max: 2199 })),
  published: tickBox(),
}

/** A new cooperation. Without an address of its own choice it gets one made from its name. */
export const newCooperationForm = z.object({ ...particulars, slug: orNothing(shortText({ max: 60 })) })

/** What can be changed of a cooperation; its address stays. */
export const cooperationForm = z.object({ ...particulars, pinnedDate: orNothing(dateText()) })
