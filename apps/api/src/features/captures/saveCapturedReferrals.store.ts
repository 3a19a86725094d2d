import type { CalendarDay, NewCapture } from "@followthrough/contract";
import { insertReferral } from "../referrals/referrals.store";
import type { CaptureUnit } from "./captureUnit";

/** The day somebody was talked with, or written about, in this capture: then it was heard from them. */
const heardFrom = (conversations: NewCapture["conversations"], place: number): CalendarDay | undefined =>
  conversations.find(({ people }) => people.includes(place))?.heldOn;

/**
 * Records who pointed whom out, by the person pointed to; one that is recorded already is kept as it is, unless it must be
 * new. Throws `referral_to_self`, `referral_loop` or `referral_exists`.
 */
export const saveCapturedReferrals = async (
  { tx, accountId, batchId, today, now }: CaptureUnit,
  { referrals, conversations }: Pick<NewCapture, "referrals" | "conversations">,
  idOf: (place: number) => string,
): Promise<{ made: string[]; byPerson: Map<number, string> }> => {
  const made: string[] = [];
  const byPerson = new Map<number, string>();
  for (const { from, to, reason, heardOn: saidOn, mustBeNew } of referrals) {
    const pair = { referrerId: idOf(from), referredId: idOf(to) };
    const there = mustBeNew
      ? null
      : await tx.referral.findFirst({
          where: { accountId, ...pair, deletedAt: null },
          select: { id: true },
        });
    const heardOn = saidOn ?? heardFrom(conversations, from) ?? today;
    const id = there?.id ?? (await insertReferral(tx, accountId, { ...pair, reason, heardOn }, now, batchId));
    if (!there) made.push(id);
    if (!byPerson.has(to)) byPerson.set(to, id);
  }
  return { made, byPerson };
};
