import type { CountryCode } from "libphonenumber-js/max";
import type { OnPerson, Unplaced } from "../importedPerson";
import type { CooperativeTask } from "../cooperativeTask";
import { unplacedList } from "../unplacedList";
import { personFromCard } from "./personFromCard";
import { readCards } from "./readCards";

/** Hands over the cards of a file in one format. */
export type ReadCards = typeof readCards;

/**
 * The people of a vCard file, version 2.1, 3.0 or 4.0, and everything in it that could not be placed. One bad card
 * never costs the others. What is written in another format is taken apart by `read`. Numbers without a country code are read as of `defaultCountry`.
 * Throws UnreadableFile for a file of more than 20,000 cards.
 */
export function* readVCards(
  bytes: Uint8Array,
  take: OnPerson,
  defaultCountry?: CountryCode,
  read: ReadCards = readCards,
): CooperativeTask<{ unplaced: Unplaced[] }> {
  const unplaced = unplacedList();
  const problems = yield* read(bytes, (card) => {
    const person = personFromCard(card, unplaced, defaultCountry);
    if (person) take(person);
  });
  return { unplaced: [...problems, ...unplaced.all()] };
}
