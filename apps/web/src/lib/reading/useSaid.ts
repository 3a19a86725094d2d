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
  /** Of whom else they say that something is to be done, and the sentences that do; null for nobody. */
  readonly aboutOthers: { readonly names: readonly string[]; readonly words: string } | null;
}

const nothing: SaidOf = { steps: [], promises: [], held: null, aboutOthers: null };

const sentences = /[^.!?\n]+(?:[.!?\n]+|$)/g;

/** Somebody else for whom there is a step, a promise, a referral or a lead, and the sentences that name them. */
const othersIn = (draft: CaptureDraft, place: number, words: string): SaidOf["aboutOthers"] => {
  const meant = new Set([
    ...draft.followUps.map(({ person }) => person),
    ...draft.promises.map(({ person }) => person),
    ...draft.referrals.map(({ to }) => to),
    ...draft.leads.map(({ person }) => person),
  ]);
  const names = draft.people.map(({ name }) => name).filter((_name, at) => at !== place && meant.has(at));
  const told = (words.match(sentences) ?? []).filter((one) => names.some((name) => one.includes(name)));
  const named = names.filter((name) => told.some((one) => one.includes(name)));
  return named.length === 0 ? null : { names: named, words: told.join("").trim() };
};

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
      aboutOthers: othersIn(draft, place, settled),
    };
  }, [draft, name, settled]);
};
