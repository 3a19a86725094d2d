import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { Id } from "./text";
import { ReferralState } from "./words";

/** A person on a referral chain. */
export const ChainPerson = z.object({
  id: Id,
  name: z.string(),
  organization: z.string().nullable(),
  metOn: CalendarDay.nullable(),
  metAtEvent: z.object({ id: Id, name: z.string() }).nullable(),
  howWeMet: z.string().nullable(),
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
const ChainSide = z.object({ people: z.array(ChainPerson), links: z.array(ChainLink) });

export const Chain = z.object({
  /** The clearest single way back: from where it began to the person asked about. */
  path: z.array(Id),
  wayBack: ChainSide,
  cameThrough: ChainSide,
});
export type Chain = z.infer<typeof Chain>;
