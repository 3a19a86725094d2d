import { wordSet } from "../words/wordSet";
import type { NoteText } from "./noteText";
import { readOrganization, showsOrganization } from "./readOrganization";
import type { Range } from "./readTitle";

/** Several people by what they are together: "two folks from Northwind, Ada Pell and Uri Katz". */
const groups = wordSet(
  "folks people guys team crew lot ladies pair two three colleagues ones staff reps contacts delegation engineers students family",
);
const longest = 6;

/** What ends right before a token and is an organisation; null where nothing is. */
const endingAt = (note: NoteText, end: number): Range | null => {
  for (let from = Math.max(0, end - longest); from < end; from += 1) {
    if (!note.tokens[from]?.isCapital) continue;
    const organization = readOrganization(note, from);
    if (organization?.to === end) return organization;
  }
  return null;
};

/**
 * Where those work who are named after it together: "the Cobalt Dental folks: Philip Strand", "folks from Northwind, Ada Pell and
 * Uri Katz", "search for Tallgrass Museum: Eleanor Voigt".
 */
export const organizationBefore = (note: NoteText, at: number): Range | null => {
  const { tokens } = note;
  const mark = tokens[at - 1]?.low ?? "";
  if (!/^[:,]$/.test(mark)) return null;
  const isNamedBefore = groups.has(tokens[at - 2]?.low ?? "");
  const organization = endingAt(note, isNamedBefore ? at - 2 : at - 1);
  if (!organization) return null;
  if (isNamedBefore) return organization;
  const lead = tokens[organization.from - 1]?.low ?? "";
  if (mark === ",") {
    const isFrom = /^(?:at|from|of|with)$/.test(lead) && groups.has(tokens[organization.from - 2]?.low ?? "");
    return isFrom ? organization : null;
  }
  const isPlaced = /^(?:at|for|from|of)$/.test(lead) || organization.from === 0;
  const hasMore = organization.to - organization.from > 1;
  return isPlaced && hasMore && (showsOrganization(note, organization) || lead === "at")
    ? organization
    : null;
};
