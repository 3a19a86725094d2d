import type { NewCapture } from "@followthrough/contract";
import { insertOpportunity } from "../opportunities/opportunities.store";
import type { CaptureUnit } from "./captureUnit";

/**
 * Records the leads, in the order given, and returns their ids; one with somebody pointed out came by that referral. Throws
 * `invalid_input` where somebody has two parts in one.
 */
export const saveCapturedOpportunities = async (
  { tx, accountId, batchId, today, now }: CaptureUnit,
  opportunities: NewCapture["opportunities"],
  idOf: (place: number) => string,
  { referralTo, eventId }: { referralTo: ReadonlyMap<number, string>; eventId: string | null },
): Promise<string[]> => {
  const ids: string[] = [];
  for (const { person, people, ...lead } of opportunities) {
    const draft = {
      ...lead,
      contactId: idOf(person),
      people: people.map((part) => ({ contactId: idOf(part.person), role: part.role })),
      referralId: referralTo.get(person) ?? null,
      eventId,
    };
    ids.push(await insertOpportunity(tx, accountId, draft, { today, now }, batchId));
  }
  return ids;
};
