import type { CaptureDraft } from "@followthrough/capture";
import { useMemo } from "react";
import { useDebouncedValue } from "../../ui/useDebouncedValue";
import { useReadContext } from "./useReadContext";
import { useReading } from "./useReading";

type Said = CaptureDraft["followUps"][number] | CaptureDraft["promises"][number];

export interface SaidOf {
  /** What is to be done for them: "email him next Tuesday". */
  readonly steps: CaptureDraft["followUps"];
  /** What they said they would do: "she promised me a tour in January". */
  readonly promises: CaptureDraft["promises"];
  /** How and when it was said, and who began it: "Jamal emailed me yesterday"; null where the words do not say how. */
  readonly held: CaptureDraft["conversation"];
}

const nothing: SaidOf = { steps: [], promises: [], held: null };

/** What words written about one person say is next, read as a capture reads them; nothing while they are read. */
export const useSaid = (name: string, words: string): SaidOf => {
  const settled = useDebouncedValue(words);
  const context = useReadContext(name);
  // Their name comes first, so that "him" and "she" are they.
  const draft = useReading(settled.trim() === "" ? "" : `Talked with ${name}. ${settled}`, context);
  return useMemo(() => {
    const place = draft?.people.findIndex((person) => person.name === name) ?? -1;
    const theirs = ({ person }: Said) => person === place;
    if (!draft || place === -1) return nothing;
    const held = draft.people[place]?.apart ?? draft.conversation;
    return {
      steps: draft.followUps.filter(theirs),
      promises: draft.promises.filter(theirs),
      // That they were talked with is known; "other" is no way that the words tell.
      held: held?.channel === "other" ? null : held,
    };
  }, [draft, name]);
};
