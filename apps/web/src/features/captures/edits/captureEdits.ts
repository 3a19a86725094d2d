import type { Action, Recurrence, StartedBy } from "@followthrough/contract";
import type { How, KnownContact, PersonFields } from "../model/row";
import type { Sent } from "../model/useSending";

export interface PersonChange {
  readonly fields?: Partial<PersonFields>;
  readonly role?: "met" | "referred";
  /** How they took part; what the words say where it is left out. */
  readonly how?: How;
  readonly startedBy?: StartedBy;
  /** The day they were met or talked with. */
  readonly metOn?: string | null;
  /** Who it is; `null`: somebody new, whatever the name. */
  readonly contact?: KnownContact | null;
}

export interface StepChange {
  readonly who?: string;
  readonly action?: Action;
  readonly what?: string;
  readonly dueOn?: string;
  readonly dueTime?: string | null;
  readonly place?: string | null;
  readonly recurrence?: Recurrence | null;
}

export interface ChosenEvent {
  /** Null for one to add. */
  readonly id: string | null;
  readonly name: string;
}

/**
 * What was done by hand to what the text says. It goes by words, never by place, so that it stays true while more is
 * typed: `who` is the folded name as the text has it, or the id of somebody added by hand.
 */
export interface CaptureEdits {
  readonly people: readonly { readonly who: string; readonly change: PersonChange }[];
  readonly addedPeople: readonly {
    readonly id: string;
    readonly name: string;
    readonly contact: KnownContact | null;
  }[];
  /** Names that are not to be anybody, as folded when they were taken away. */
  readonly removedPeople: readonly string[];
  readonly steps: readonly { readonly key: string; readonly change: StepChange }[];
  readonly addedSteps: readonly {
    readonly id: string;
    readonly who: string;
    readonly action: Action;
    readonly what: string;
    readonly dueOn: string;
    readonly recurrence?: Recurrence | null;
  }[];
  readonly removedSteps: readonly string[];
  readonly addedReferrals: readonly { readonly from: string; readonly to: string }[];
  readonly removedReferrals: readonly string[];
  readonly removedLeads?: readonly string[];
  /** Left out: as the text or the day says. Null: none. */
  readonly event?: ChosenEvent | null;
  readonly playbook?: { readonly id: string; readonly name: string } | null;
}

export const noEdits: CaptureEdits = {
  people: [],
  addedPeople: [],
  removedPeople: [],
  steps: [],
  addedSteps: [],
  removedSteps: [],
  addedReferrals: [],
  removedReferrals: [],
};

/** What is typed, what was changed by hand, and the request under way for it. */
export interface CaptureTyped {
  readonly text: string;
  readonly edits: CaptureEdits;
  readonly sent: Sent | null;
  /** The day of its first word, which "today" and "tomorrow" in it are counted from; none before one is written. */
  readonly writtenOn?: string;
}

export const nothingTyped: CaptureTyped = { text: "", edits: noEdits, sent: null };

const dated = ({ writtenOn }: CaptureTyped): Pick<CaptureTyped, "writtenOn"> =>
  writtenOn === undefined ? {} : { writtenOn };

/** The same with other words: what is written into an empty box is of today, what is added to older words is of their day. */
export const withText = (typed: CaptureTyped, text: string, today: string): CaptureTyped => ({
  ...typed,
  text,
  writtenOn: typed.text.trim() === "" ? today : (typed.writtenOn ?? today),
});

/** Notes a change of one person on top of the earlier ones. */
export const changePerson = (edits: CaptureEdits, who: string, change: PersonChange): CaptureEdits => {
  const before = edits.people.find((each) => each.who === who)?.change;
  const fields = { ...before?.fields, ...change.fields };
  return {
    ...edits,
    people: [
      ...edits.people.filter((each) => each.who !== who),
      { who, change: { ...before, ...change, ...(Object.keys(fields).length > 0 ? { fields } : {}) } },
    ],
  };
};

/** Takes somebody away: one added by hand is gone, one the text names stays away while the name is the same. */
export const removePerson = (edits: CaptureEdits, who: string): CaptureEdits => ({
  ...edits,
  people: edits.people.filter((each) => each.who !== who),
  addedPeople: edits.addedPeople.filter(({ id }) => id !== who),
  addedSteps: edits.addedSteps.filter((step) => step.who !== who),
  addedReferrals: edits.addedReferrals.filter(({ from, to }) => from !== who && to !== who),
  removedPeople: edits.addedPeople.some(({ id }) => id === who)
    ? edits.removedPeople
    : [...edits.removedPeople, who],
});

/** Notes a change of one step, one added by hand or one the text says. */
export const changeStep = (edits: CaptureEdits, key: string, change: StepChange): CaptureEdits => {
  if (edits.addedSteps.some(({ id }) => id === key)) {
    const addedSteps = edits.addedSteps.map((step) => (step.id === key ? { ...step, ...change } : step));
    return { ...edits, addedSteps };
  }
  const before = edits.steps.find((each) => each.key === key)?.change;
  return {
    ...edits,
    steps: [...edits.steps.filter((each) => each.key !== key), { key, change: { ...before, ...change } }],
  };
};

/** Notes that somebody looked at a step and let it be. */
export const confirmStep = (edits: CaptureEdits, key: string): CaptureEdits => changeStep(edits, key, {});

export const removeStep = (edits: CaptureEdits, key: string): CaptureEdits =>
  edits.addedSteps.some(({ id }) => id === key)
    ? { ...edits, addedSteps: edits.addedSteps.filter(({ id }) => id !== key) }
    : {
        ...edits,
        steps: edits.steps.filter((each) => each.key !== key),
        removedSteps: [...edits.removedSteps, key],
      };

/** Takes away an opportunity the text tells of; its words stay in the notes. */
export const removeLead = (edits: CaptureEdits, key: string): CaptureEdits => ({
  ...edits,
  removedLeads: [...(edits.removedLeads ?? []), key],
});

/** Says who pointed to somebody, in place of whoever the text says; null for nobody. */
export const changeReferrer = (
  edits: CaptureEdits,
  to: string,
  from: string | null,
  said: readonly string[],
): CaptureEdits => ({
  ...edits,
  addedReferrals: [
    ...edits.addedReferrals.filter((each) => each.to !== to),
    ...(from === null ? [] : [{ from, to }]),
  ],
  removedReferrals: [...new Set([...edits.removedReferrals, ...said])],
});

/**
 * What is left once it was saved: words that were not taken, and what was typed on meanwhile. Changed otherwise, all of it
 * stays rather than any of it going.
 */
export const leftAfter = (saved: CaptureTyped, now: CaptureTyped, left = ""): CaptureTyped => {
  if (now.edits !== saved.edits || !now.text.startsWith(saved.text)) return { ...now, sent: null };
  const more = now.text.slice(saved.text.length).replace(/^[\s.,;]+/u, "");
  return { ...dated(now), ...nothingTyped, text: [left, more].filter(Boolean).join("\n") };
};

/** Puts what was taken back before what has been typed since; what it left there is among it. */
export const putBack = (saved: CaptureTyped, since: CaptureTyped, left = ""): CaptureTyped => {
  if (since.text.trim() === left) return { ...saved, sent: null };
  const lists = ["people", "addedPeople", "removedPeople", "steps", "addedSteps"] as const;
  const more = ["removedSteps", "addedReferrals", "removedReferrals"] as const;
  const joined = Object.fromEntries(
    [...lists, ...more].map((list) => [list, [...saved.edits[list], ...since.edits[list]]]),
  );
  return {
    ...dated(saved),
    text: `${saved.text.trimEnd()}\n\n${since.text}`,
    edits: {
      ...saved.edits,
      ...since.edits,
      ...joined,
      removedLeads: [...(saved.edits.removedLeads ?? []), ...(since.edits.removedLeads ?? [])],
    },
    sent: null,
  };
};
