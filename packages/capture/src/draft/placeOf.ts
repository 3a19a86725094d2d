import { actionFacts } from "@followthrough/domain/actionFacts";
import type { Span } from "../captureDraft";
import { placeNamedAt } from "../lexis/placeNamed";
import type { PlannedAct } from "../relations/act";

const wordsOf = (text: string): string[] => text.replace(/^[\s,]+/, "").split(/\s+/);

/**
 * Where a meeting is: named right behind its day and time ("Thursday 3pm at Cafe Luna"), or right behind the act ("coffee at
 * Cafe Luna with Dana on Thursday"). Behind a name without "the" it is where they work: "coffee with Dana at Mellon on Friday".
 */
export const placeOf = (
  text: string,
  { act, verb, when }: { act: PlannedAct; verb: Span | undefined; when: Span | undefined },
): { readonly place?: string } => {
  if (!actionFacts[act.action].isMeeting || act.dueOn === null || !when) return {};
  const behind = wordsOf(text.slice(when.end));
  const between = wordsOf(verb && verb.end < when.start ? text.slice(verb.end, when.start) : "");
  const at = between.findIndex(
    (word, index) => /^(?:at|@)$/i.test(word) && (index === 0 || /^the$/i.test(between[index + 1] ?? "")),
  );
  const place = placeNamedAt(behind, 0) ?? placeNamedAt(between, at);
  return place === null ? {} : { place };
};
