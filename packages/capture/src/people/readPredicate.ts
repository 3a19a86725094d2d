import { wordSet } from "../words/wordSet";
import { readOrganization } from "./readOrganization";
import { readAttribute } from "./readAttribute";
import { placeWordsOnly } from "./placeOnly";
import { type Reading, setField } from "./reading";
import { endsSentence } from "../lexis/sentence";

// What is said of somebody with a verb: "is a librarian at NYPL", "works for SAP", "runs a data lab at UNILAG",
// "just joined Stripe". What they were, will be or look for is not taken.

const being = wordSet("is was she's he's who's they're 's are");
const doing = wordSet(
  "works work working worked keeps makes sings plays coaches cooks nurses runs run running leads lead leading heads heading manages managing directs teaches teach teaching does studies studying oversees handles builds building edits curates researches based sits recruits hires owns covers coordinates develops designs writes practices volunteers consults",
);
const reachingFrom = wordSet("rang called phoned emailed wrote calls calling writing rings");
const joining = wordSet("joined joining founded cofounded co-founded owns started runs heads leads joins");
const skipped = wordSet("also now currently just recently who still actually an a the");
const longestObject = 9;

/** "At X" or "for X" within a few words, before the clause ends. */
const employerAhead = (reading: Reading, from: number): number | null => {
  const { tokens } = reading.note;
  for (let at = from; at < from + longestObject; at += 1) {
    const token = tokens[at];
    if (endsSentence(token) || token?.low === "," || token?.low === "(" || token?.kind === "day") return null;
    if (token?.kind === "word" && /^(?:at|@|for|with)$/.test(token.low)) {
      const organization = readOrganization(reading.note, at + 1);
      const isFirm =
        token.low !== "with" || (at === from && !/^(?:plays|sings)$/.test(tokens[from - 1]?.low ?? ""));
      if (organization && isFirm) return at;
    }
    if (token?.low === "@") return at;
  }
  return null;
};

/** Reads what a verb at a token says of people; null where it says no title or employer. */
export const readPredicate = (reading: Reading, start: number, people: readonly number[]): number | null => {
  const { note } = reading;
  const { tokens } = note;
  let at = start;
  while (
    skipped.has(tokens[at]?.low ?? "") &&
    /^(?:also|now|currently|just|recently|who|still|actually)$/.test(tokens[at]?.low ?? "")
  )
    at += 1;
  const low = tokens[at]?.low ?? "";
  if (being.has(low)) {
    let item = at + 1;
    while (
      /^(?:also|now|currently|still|actually|the|a|an|in|on)$/.test(tokens[item]?.low ?? "") &&
      item - at < 4
    )
      item += 1;
    if (doing.has(tokens[item]?.low ?? "")) return readPredicate(reading, item, people);
    return readAttribute(reading, item, { people, kind: "other", isSlot: false, mustBeSure: false });
  }
  if (/^(?:works?|working|worked|serves)$/.test(low) && tokens[at + 1]?.low === "as")
    return readAttribute(reading, at + 2, { people, kind: "other", isSlot: false, mustBeSure: false });
  // "Erik rang from Volvo".
  if (reachingFrom.has(low) && tokens[at + 1]?.low === "from" && tokens[at + 2]?.isCapital)
    return readAttribute(reading, at + 1, { people, kind: "other", isSlot: false, mustBeSure: false });
  const ahead = doing.has(low) ? employerAhead(reading, at + 1) : null;
  if (ahead === null && joining.has(low)) {
    const organization =
      tokens[at + 1]?.low === "the" || tokens[at + 1]?.isCapital ? readOrganization(note, at + 1) : null;
    if (organization && !placeWordsOnly(note, organization)) {
      setField(reading, people, "organization", organization);
      return organization.to;
    }
  }
  if (ahead === null) return null;
  return readAttribute(reading, ahead, { people, kind: "other", isSlot: false, mustBeSure: false });
};
