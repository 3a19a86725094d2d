import { keepDraft, readDraft } from "../../../lib/draft";
import { isNullOr, isShaped, isText } from "../model/shape";

interface LastUsed {
  readonly eventId: string;
  readonly on: string;
  readonly playbook: { readonly id: string; readonly name: string } | null;
}

const isShapedAsLastUsed = isShaped({
  eventId: isText,
  on: isText,
  playbook: isNullOr(isShaped({ id: isText, name: isText })),
});

const isLastUsed = (kept: unknown): kept is LastUsed => isShapedAsLastUsed(kept);

// Kept with the drafts, so that it goes with them on signing out.
const placeOf = (accountId: string) => ({ accountId, name: "last-used", slot: "capture" });

/** The event and playbook last saved with, of which the same day knows. */
export const readLastUsed = (accountId: string): LastUsed | null => {
  try {
    const kept = readDraft(localStorage, placeOf(accountId));
    return isLastUsed(kept) ? kept : null;
  } catch {
    return null;
  }
};

export const keepLastUsed = (accountId: string, used: LastUsed): void => {
  try {
    keepDraft(localStorage, placeOf(accountId), used, 0);
  } catch {
    // Chosen anew the next time.
  }
};
