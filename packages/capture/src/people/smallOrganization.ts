import { functionWords, verbs } from "../words/commonWords";
import { smallOrganizations } from "../words/organizationWords";
import { subjectVerbs } from "../words/slotWords";
import { titleHeads } from "../words/titleWords";
import type { NoteText } from "./noteText";
import type { Range } from "./readTitle";

const mostWords = 4;

/** An organisation said by what it is: "the women's cooperative", "the ministry", "the folk craft museum". */
export const readSmallOrganization = (note: NoteText, start: number): Range | null => {
  const { tokens } = note;
  const from = /^(?:the|a|an|our|their|her|his)$/.test(tokens[start]?.low ?? "") ? start + 1 : start;
  if (from === start || note.isSmall) return null;
  for (let at = from; at < from + mostWords; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || functionWords.has(token.low) || verbs.has(token.low)) return null;
    if (titleHeads.has(token.low) || (at > from && !token.isApart)) return null;
    const next = tokens[at + 1];
    const isEnd =
      next?.kind !== "word" ||
      functionWords.has(next.low) ||
      verbs.has(next.low) ||
      subjectVerbs.has(next.low);
    if (smallOrganizations.has(token.low) && isEnd && !token.isPossessive) return { from, to: at + 1 };
  }
  return null;
};
