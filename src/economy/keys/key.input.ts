import { z } from 'zod'
import {
  dateText,
  moneyText,
  orNothing,
  tickBox,
  wholeNumberText,
} from '../../platform/forms/fields.input.ts'
import { freeText, shortText } from '../../platform/privacy/free-text.input.ts'
import { partRow } from './key-part.input.ts'
import { type InferredPoint, inferredPoints } from './key-version.model.ts'

/** What a member does in a key. */
export const memberRoles = ['pays', 'exempt', 'out'] as const

export type MemberRole = (typeof memberRoles)[number]

const memberRow = z.object({
  slug: z.string().min(1).max(80),
  role: z.enum(memberRoles),
  position: wholeNumberText({ max: 9_999 }),
  contribution: shortText({ max: 500 }).default(''),
})

const rules = ['last', 'largest-remainder', 'largest-payer'] as const

/** "last", or "member:vennesla" for a named owner. */
const residual = z
  .union([z.enum(rules), z.string().regex(/^member:[a-z0-9-]{1,80}$/)])
  .transform((text) => rules.find((rule) => rule === text) ?? { slug: text.slice('member:'.length) })

const ticks: Record<InferredPoint, ReturnType<typeof tickBox>> = {
  parts: tickBox(),
  exemptions: tickBox(),
  'population-date': tickBox(),
  rounding: tickBox(),
  residual: tickBox(),
}

/** Boxes that nobody ticked are not sent, so that the whole group may be missing. */
const inferred = z
  .preprocess((sent) => sent ?? {}, z.object(ticks))
  .transform((ticked) => inferredPoints.filter((point) => ticked[point]))

/** The form of a cost key; its members come in the order that was typed beside them. */
export const keyForm = z
  .object({
    title: shortText({ min: 1 }),
    asNew: tickBox(),
    from: orNothing(dateText()),
    parts: z.array(partRow).max(50),
    members: z.array(memberRow).min(1).max(2_000),
    step: moneyText(),
    residual,
    populationYearsBefore: wholeNumberText({ max: 20 }),
    inferred,
    note: freeText({ multiline: true }).default(''),
    source: shortText({ max: 500 }).default(''),
  })
  .transform(({ parts, members, ...rest }) => ({
    ...rest,
    parts: parts.filter((part) => part !== null),
    members: members
      .toSorted((a, b) => a.position - b.position)
      .filter(({ role }) => role !== 'out')
      .map(({ slug, role, contribution }) => ({ slug, exempt: role === 'exempt', contribution })),
  }))

/** A key that is there already. */
export const chosenKeyForm = z.object({ key: z.string().min(1).max(80) })
