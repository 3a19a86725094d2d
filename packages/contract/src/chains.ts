import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { route } from "./route";
import { ById, Id } from "./text";
import { ReferralState } from "./words";

/** A person on a referral chain. */
export const ChainPerson = z.object({
  id: Id,
  name: z.string(),
  organization: z.string().nullable(),
  metOn: CalendarDay.nullable(),
  metAtEvent: z.object({ id: Id, name: z.string() }).nullable(),
  howWeMet: z.string().nullable(),
  /** In the trash: the chain goes on through somebody removed. */
  removed: z.boolean(),
  /** Steps from the person asked about: 0 is that person. */
  depth: z.int(),
});

/** A referral that joins two of them. */
export const ChainLink = z.object({
  referralId: Id,
  referrerId: Id,
  referredId: Id,
  reason: z.string(),
  heardOn: CalendarDay,
  state: ReferralState,
  thankedOn: CalendarDay.nullable(),
});

/** One direction of a chain; several introducers of one person make several links to them. */
const ChainSide = z.object({
  people: z.array(ChainPerson),
  /** Thanks are owed until the referrer was told or thanked, or need not be. */
  links: z.array(ChainLink.extend({ owesThanks: z.boolean() })),
});

export const Chain = z.object({
  /** The clearest single way back: from where it began to the person asked about. */
  path: z.array(Id),
  wayBack: ChainSide,
  cameThrough: ChainSide,
});
export type Chain = z.infer<typeof Chain>;

/** Somebody in the picture of all chains. */
const GraphPerson = z.object({
  id: Id,
  name: z.string(),
  organization: z.string().nullable(),
  photoUrl: z.string().nullable(),
  metOn: CalendarDay.nullable(),
  /** Where they were met, of those to whom nobody pointed. */
  metAtEvent: z.object({ id: Id, name: z.string() }).nullable(),
  /** In the trash: only their place on the chain is shown. */
  removed: z.boolean(),
  /** An opportunity with them was won. */
  won: z.boolean(),
  /** How many came through them who are not shown. */
  folded: z.int(),
});

export const readChains = route({
  method: "GET",
  path: "/chains",
  access: "account",
  apart: true,
  summary: "Who led to whom: all chains, or those of one person; of too many those through whom most came",
  query: z.strictObject({
    /** Only their way back and those who came through them. */
    focus: Id.optional(),
    limit: z.coerce.number().int().min(10).max(1_000).default(500),
  }),
  answer: z.object({
    people: z.array(GraphPerson),
    links: z.array(ChainLink),
    /** How many people there are on these chains, and how many of them came through nobody shown. */
    total: z.int(),
    others: z.int(),
  }),
});

export const readContactChain = route({
  method: "GET",
  path: "/contacts/:id/chain",
  access: "account",
  summary: "The way back to how you came to know them, and who came through them",
  params: ById,
  answer: Chain,
});
