import type { CountryCode } from "libphonenumber-js/max";
import type { ImportedPerson, Unplaced } from "../importedPerson";
import type { Steps } from "../steps";
import { unplacedList } from "../unplacedList";
import { personFromCard } from "./personFromCard";
import { readCards } from "./readCards";

/**
 * The people of a vCard file, version 2.1, 3.0 or 4.0, and everything in it that could not be placed. One bad card
 * never costs the others. Numbers without a country code are read as of `defaultCountry`.
 * Throws UnreadableFile for a file of more than 20,000 cards.
 */
export function* readVCards(
  bytes: Uint8Array,
  defaultCountry?: CountryCode,
): Steps<{ people: ImportedPerson[]; unplaced: Unplaced[] }> {
  const { cards, problems } = yield* readCards(bytes);
  const unplaced = unplacedList();
  const people: ImportedPerson[] = [];
  for (const card of cards) {
    yield;
    const person = personFromCard(card, unplaced, defaultCountry);
    if (person) people.push(person);
  }
  return { people, unplaced: [...problems, ...unplaced.all()] };
}
