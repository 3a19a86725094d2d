import { titleHeads } from "../words/titleWords";
import { wordSet } from "../words/wordSet";
import type { NameRun } from "./readName";
import type { Reading } from "./reading";

/** Who works where the other does, whoever says so. */
const colleagues = wordSet("colleague coworker co-worker teammate workmate");
const before = wordSet("former old ex previous late future");
const longest = 5;

/** "Her colleague Théo", "their CFO, Sam": has the employer of whom the text tells that they work together. */
export const shareWork = (reading: Reading, run: NameRun, index: number): void => {
  const { note, mentions, people } = reading;
  let owner = run.from - 1;
  let [isColleague, isTitled] = [false, false];
  while (run.from - owner <= longest) {
    const token = note.tokens[owner];
    if (token === undefined || (token.kind === "mark" && !(token.low === "," && owner === run.from - 1)))
      return;
    if (/^(?:her|his|their)$/.test(token.low) || token.isPossessive) break;
    if (before.has(token.low)) return;
    isColleague ||= colleagues.has(token.low);
    isTitled ||= titleHeads.has(token.low);
    owner -= 1;
  }
  // "Their CFO" is a firm's.
  if (!isColleague && !(isTitled && note.tokens[owner]?.low === "their")) return;
  const ofOwner = mentions.findLast(({ from, to }) => from <= owner && to > owner)?.people ?? [];
  const [employer, ...others] = [...new Set(ofOwner.map((one) => people[one]?.fields.organization))];
  const person = people[index];
  const isKnown = employer !== undefined && others.length === 0 && !ofOwner.includes(index);
  if (isKnown && person && person.fields.organization === undefined) person.fields.organization = employer;
};
