import { withoutUtf16 } from "../decodeBytes";
import type { Unplaced } from "../importedPerson";
import { limits } from "../limits";
import type { CooperativeTask } from "../cooperativeTask";
import { unplacedList } from "../unplacedList";
import type { Card } from "./card";
import { cardStack } from "./cardStack";
import { fileCharset } from "./fileCharset";
import { logicalLines } from "./logicalLines";
import { readProperty } from "./readProperty";
import { shownLine } from "./shownLine";

const edge = /^\s{0,20}(begin|end)\s{0,20}:\s{0,20}(\S{1,40})\s*$/i;

/** BEGIN or END, and of what; null for any other line. */
const edgeOf = (text: string): { begins: boolean; what: string } | null => {
  const found = edge.exec(text.slice(0, 120));
  return found ? { begins: found[1]?.toLowerCase() === "begin", what: found[2]?.toUpperCase() ?? "" } : null;
};

/**
 * Hands over the cards of a vCard file of any version, in the order they begin, and returns what of it is no part of a
 * card. A card that never ends is ended by the next one or by the end of the file; a damaged line costs itself alone.
 * Throws UnreadableFile for a file of more than 20,000 cards.
 */
export function* readCards(bytes: Uint8Array, take: (card: Card) => void): CooperativeTask<Unplaced[]> {
  const file = withoutUtf16(bytes);
  const charset = fileCharset(file);
  const problems = unplacedList();
  const stack = cardStack(problems);
  /** How deep inside BEGIN and END of something else, a calendar for one, whose lines are no concern of a card. */
  let otherDepth = 0;
  let lines = 0;

  for (const line of logicalLines(file)) {
    lines += 1;
    if (lines % 20 === 0) yield;
    const at = edgeOf(line.text);
    if (at?.what === "VCARD") {
      otherDepth = 0;
      if (at.begins) stack.begin(line.number);
      else stack.end(line.number);
      for (const card of stack.settled()) take(card);
    } else if (at) {
      otherDepth = Math.max(0, otherDepth + (at.begins ? 1 : -1));
    } else if (line.text.trim() !== "" && otherDepth === 0) {
      // Not read at all where a card has too many: a card that never ends costs little then.
      if ((stack.current()?.properties.length ?? 0) >= limits.propertiesOfCard) {
        problems.add(line.number, shownLine(line.text), "the card has more lines than are read");
        continue;
      }
      const property = readProperty(line, charset, problems);
      if (property) stack.property(property, shownLine(line.text));
    }
  }
  for (const card of stack.finish()) take(card);
  return problems.all();
}
