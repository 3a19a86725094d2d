import { type Stayed, longestOutcome } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { RuleError } from "@followthrough/domain";
import { dayOrNull } from "../../sql/storedDay";
import { insertConversation } from "../conversations/conversations.store";
import { takeCompletionBack } from "./completionUndo.store";
import { takeDropBack } from "./drop.store";
import { findFollowUp } from "./followUps.store";
import { keepWords, takeKeptWords } from "./keptWords.store";

/** Replaces the words that an earlier reopening kept: they stood in the form when the step was closed since. */
const keepOwnWords = async (
  tx: Tx,
  accountId: string,
  id: string,
  words: readonly string[],
  now: string,
): Promise<void> => {
  await takeKeptWords(tx, accountId, id);
  const [before = "", ...added] = words;
  // The same reason given again is no other word.
  const outcome = added.reduce(
    (all, some) => (some.trim() === "" || all.includes(some) ? all : [all, some].filter(Boolean).join("\n")),
    before,
  );
  if (outcome.length > longestOutcome) throw new RuleError({ code: "changed_since", of: "words" });
  if (outcome.trim() !== "") await keepWords(tx, accountId, id, outcome, now);
};

/**
 * Opens a step again that was done, answered or dropped. An undo takes the words back that were typed a moment ago; these may be
 * years old, so they stay, as a note of the day it was closed or, of a step of mine alone, beside the step. What came of it and was changed
 * since stays as well, and is answered. Throws `not_found`, `not_closed` or `changed_since`, of kept words that would be too long.
 */
export const reopenFollowUp = async (
  tx: Tx,
  accountId: string,
  id: string,
  now: string,
): Promise<Stayed[]> => {
  const { state, outcome, dropReason, closedOn, contactId } = await findFollowUp(tx, accountId, id);
  const isDropped = state === "dropped";
  const stayed = await (isDropped ? takeDropBack : takeCompletionBack)(tx, accountId, id, now);
  if (contactId === null) {
    await keepOwnWords(tx, accountId, id, [outcome, dropReason ?? ""], now);
    return stayed;
  }
  const notes = isDropped ? (dropReason ?? "") : outcome;
  const heldOn = dayOrNull(closedOn);
  if (notes.trim() !== "" && heldOn !== null)
    await insertConversation(
      tx,
      accountId,
      { channel: "note", startedBy: "me", heldOn, notes, eventId: null, contactIds: [contactId] },
      now,
    );
  return stayed;
};
