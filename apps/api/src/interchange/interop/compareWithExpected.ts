import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Card, allNamed, textOf } from "../vcard/card";
import { readCards } from "../vcard/readCards";
import { runToEnd } from "../cooperativeTask";
import { type CardFile, expectedLines } from "./expectedLines";

export type Comparison = {
  right: number;
  of: number;
  /** Each file that is read otherwise, and the first thing in which. */
  wrong: { file: string; because: string }[];
};

const texts = (card: Card | undefined, name: string): string[] =>
  card ? allNamed(card, name).map((property) => textOf(property).trim()) : [];

const different = (what: string, ours: unknown, theirs: unknown): string | null => {
  const [one, other] = [JSON.stringify(ours), JSON.stringify(theirs)];
  return one === other ? null : `${what}: ${one} instead of ${other}`;
};

const firstDifference = (cards: Card[], expected: CardFile["cards"]): string | null =>
  different("number of cards", cards.length, expected.length) ??
  expected
    .map(
      ({ fn, emails, tels }, at) =>
        different(`name of card ${at + 1}`, texts(cards[at], "FN")[0] ?? null, fn?.trim() ?? null) ??
        different(
          `e-mails of card ${at + 1}`,
          texts(cards[at], "EMAIL"),
          emails.map((email) => email.trim()),
        ) ??
        different(
          `phones of card ${at + 1}`,
          texts(cards[at], "TEL"),
          tels.map((tel) => tel.trim()),
        ),
    )
    .find((difference) => difference !== null) ??
  null;

/** What is read otherwise, or why nothing is: one file that cannot be read never costs the others their comparison. */
const outcome = (path: string, expected: CardFile["cards"]): string | null => {
  try {
    const cards: Card[] = [];
    runToEnd(readCards(readFileSync(path), (card) => cards.push(card)));
    return firstDifference(cards, expected);
  } catch (error) {
    return error instanceof Error ? error.message : "cannot be read";
  }
};

/**
 * Reads each vCard file that `expected.jsonl` in the folder names, and compares the number of cards, names, e-mails and
 * phones with what is expected there. Space around a value does not count.
 */
export const compareWithExpected = (folder: string): Comparison => {
  const all = expectedLines(folder).cards;
  const wrong = all.flatMap(({ file, cards }) => {
    const because = outcome(join(folder, file), cards);
    return because ? [{ file, because }] : [];
  });
  return { right: all.length - wrong.length, of: all.length, wrong };
};
