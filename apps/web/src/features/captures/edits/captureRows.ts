import type { CaptureDraft } from "@followthrough/capture";
import type { Action, Candidate } from "@followthrough/contract";
import { describeStep } from "../../../lib/words";
import { normaliseWords, matchAnchors } from "./anchors";
import type { CaptureEdits, ChosenEvent, KnownContact, PersonChange, PersonFields } from "./captureEdits";
import { dayAtEvent, type EventOption, findEvent } from "../model/eventChoice";

/** What is looked up about somebody, as one text: two rows that ask the same get the same answer. */
export const recognitionKey = ({ name, email, phone, link }: PersonFields): string =>
  JSON.stringify([name.trim(), email.trim(), phone.trim(), link.trim()]);

export type Standing =
  /** Nobody known may be meant, or the user said so. */
  | { readonly is: "new"; readonly isChosen: boolean }
  | { readonly is: "known"; readonly contact: KnownContact; readonly isChosen: boolean }
  /** Somebody known may be meant; the user is asked. */
  | { readonly is: "asked"; readonly candidates: readonly KnownContact[] };

export interface PersonRow {
  /** What edits go by. */
  readonly who: string;
  /** The folded name as the text has it; null for somebody added by hand. */
  readonly said: string | null;
  readonly fields: PersonFields;
  readonly role: "met" | "referred";
  readonly metOn: string | null;
  readonly standing: Standing;
  /** Whom they were known to be before somebody new was said; offered again. */
  readonly candidates: readonly KnownContact[];
}

export interface StepRow {
  readonly key: string;
  readonly who: string;
  readonly action: Action;
  readonly what: string;
  readonly dueOn: string;
  readonly dueTime: string | null;
}

export interface ReferralRow {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface CaptureRows {
  readonly text: string;
  readonly people: readonly PersonRow[];
  readonly steps: readonly StepRow[];
  readonly referrals: readonly ReferralRow[];
  readonly event: ChosenEvent | null;
  /** The day the event is to be on where it is new. */
  readonly eventOn: string;
  readonly playbook: { readonly id: string; readonly name: string } | null;
  /** What was held, where the text tells; else it is worked out from the day people were met. */
  readonly talk: CaptureDraft["conversation"];
  readonly unplaced: readonly string[];
}

export interface RowsContext {
  readonly today: string;
  readonly events: readonly EventOption[];
  /** The event where neither text nor hand says one. */
  readonly guessedEvent: EventOption | null;
  readonly playbook: { readonly id: string; readonly name: string } | null;
  /** Answers by `recognitionKey`; what is not there has not been answered. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
}

const standingOf = (fields: PersonFields, change: PersonChange, { candidates }: RowsContext) => {
  const found = candidates.get(recognitionKey(fields)) ?? [];
  const contacts = found.map(({ contact }) => contact);
  const sure = found.find(({ by }) => by === "email" || by === "phone" || by === "link");
  const { contact } = change;
  const standing: Standing =
    contact !== undefined
      ? contact
        ? { is: "known", contact, isChosen: true }
        : { is: "new", isChosen: true }
      : sure
        ? { is: "known", contact: sure.contact, isChosen: false }
        : contacts.length > 0
          ? { is: "asked", candidates: contacts }
          : { is: "new", isChosen: false };
  return { standing, candidates: contacts };
};

/** Names as anchors: the second Dana is "dana 2", so that each keeps what was done to them. */
const anchorsOf = (names: readonly string[]): string[] => {
  const folded = names.map(normaliseWords);
  return folded.map((name, at) => {
    const before = folded.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  });
};

/** What the text says, changed by hand, recognised: everything that a save would save, as rows. */
export const buildRows = (draft: CaptureDraft, edits: CaptureEdits, context: RowsContext): CaptureRows => {
  const said = anchorsOf(draft.people.map(({ name }) => name));
  const whos = [...said, ...edits.addedPeople.map(({ id }) => id)];
  const changes = new Map<string, PersonChange>();
  const placesOfEdits = matchAnchors(
    edits.people.map(({ who }) => who),
    whos,
  );
  for (const [at, { change }] of edits.people.entries()) {
    const who = whos[placesOfEdits[at] ?? -1];
    if (who !== undefined) changes.set(who, { ...changes.get(who), ...change });
  }
  const event = eventOf(draft, edits, context);
  const isGuess = edits.event === undefined && draft.event === null;
  const isMeeting = draft.conversation === null || draft.conversation.channel === "in-person";
  const daysOf = context.events.find(({ id }) => id === event?.id);
  const metOn = draft.metOn ?? (event && isMeeting ? dayAtEvent(daysOf, context.today) : null);

  const personRow = (
    who: string,
    base: PersonFields,
    role: "met" | "referred",
    isSaid: boolean,
  ): PersonRow => {
    const change = changes.get(who) ?? {};
    const fields = { ...base, ...change.fields };
    const finalRole = change.role ?? role;
    return {
      who,
      said: isSaid ? who : null,
      fields,
      role: finalRole,
      metOn: finalRole === "met" ? (change.metOn === undefined ? metOn : change.metOn) : null,
      ...standingOf(fields, change, context),
    };
  };
  const people = [
    ...draft.people.flatMap((person, at) => {
      const who = said[at] ?? "";
      if (edits.removedPeople.includes(who)) return [];
      const base: PersonFields = {
        name: person.name,
        title: person.title ?? "",
        organization: person.organization ?? "",
        email: person.email ?? "",
        phone: person.phone ?? "",
        link: person.linkedinUrl ?? "",
      };
      return [personRow(who, base, person.role, true)];
    }),
    ...edits.addedPeople.map(({ id, name, contact }) => {
      const base = { name, title: "", organization: "", email: "", phone: "", link: "" };
      const row = personRow(id, base, "met", false);
      // Picked from the book, unless it was said since that it is somebody else.
      return contact && changes.get(id)?.contact === undefined
        ? { ...row, standing: { is: "known", contact, isChosen: true } as const }
        : row;
    }),
  ];

  const here = new Set(people.map(({ who }) => who));
  const resolve = (noted: string): string | undefined => {
    const who = whos[matchAnchors([noted], whos)[0] ?? -1];
    return who !== undefined && here.has(who) ? who : undefined;
  };
  const nameOf = (who: string): string => people.find((each) => each.who === who)?.fields.name ?? "";
  const steps = [
    ...saidSteps(draft, said, edits)
      .map(({ key, change, ...step }) => ({ key, ...step, ...change, who: change.who ?? step.who }))
      .filter(({ key }) => !edits.removedSteps.includes(key)),
    ...edits.addedSteps.map(({ id, ...step }) => ({ key: id, dueTime: null, ...step })),
  ].flatMap((step) => {
    const who = resolve(step.who);
    if (who === undefined) return [];
    return [{ ...step, who, what: step.what.trim() || describeStep(step.action, nameOf(who), "Follow up") }];
  });

  const saidReferrals = draft.referrals.map(({ from, to, reason }) => {
    const [a = "", b = ""] = [said[from], said[to]];
    return { key: `${a} > ${b}`, from: a, to: b, reason: reason ?? "" };
  });
  const referrals = [
    ...saidReferrals.filter(({ key }) => !edits.removedReferrals.includes(key)),
    ...edits.addedReferrals.map(({ from, to }) => ({ key: `${from} > ${to}`, from, to, reason: "" })),
  ].flatMap((referral) => {
    const [from, to] = [resolve(referral.from), resolve(referral.to)];
    return from !== undefined && to !== undefined && from !== to ? [{ ...referral, from, to }] : [];
  });

  const playbook = edits.playbook === undefined ? context.playbook : edits.playbook;
  const isAnyMet = people.some((person) => person.metOn !== null);
  return {
    text: draft.notes,
    people,
    steps,
    referrals,
    // A guess is for those met there; where nobody was, it says nothing.
    event: isGuess && people.length > 0 && !isAnyMet ? null : event,
    eventOn: draft.metOn ?? context.today,
    playbook,
    talk: draft.conversation,
    unplaced: draft.unplaced.map(({ start, end }) => draft.notes.slice(start, end).trim()).filter(Boolean),
  };
};

/** The event chosen by hand, else the one the text names, else the likely one. */
const eventOf = (draft: CaptureDraft, edits: CaptureEdits, context: RowsContext): ChosenEvent | null => {
  if (edits.event !== undefined) return edits.event;
  if (!draft.event)
    return context.guessedEvent && { id: context.guessedEvent.id, name: context.guessedEvent.name };
  const { name } = draft.event;
  const found = findEvent(name, context.events, draft.metOn ?? context.today);
  return found ? { id: found.id, name: found.name } : { id: null, name };
};

/** The steps the text says, each with what was changed by hand; told by person, action and which of them. */
const saidSteps = (draft: CaptureDraft, said: readonly string[], edits: CaptureEdits) => {
  const wordsOf = (spans: CaptureDraft["followUps"][number]["spans"]) =>
    normaliseWords(spans.map(({ start, end }) => draft.notes.slice(start, end)).join(" "));
  const steps = draft.followUps.map(({ person, action, what, dueOn, dueTime, spans }) => {
    const who = said[person] ?? "";
    return { key: `${who} | ${action} | ${wordsOf(spans)}`, who, action, what, dueOn, dueTime };
  });
  const places = matchAnchors(
    edits.steps.map(({ key }) => key),
    steps.map(({ key }) => key),
  );
  return steps.map((step, at) => ({
    ...step,
    change: Object.assign(
      {},
      ...edits.steps.filter((_, index) => places[index] === at).map(({ change }) => change),
    ) as CaptureEdits["steps"][number]["change"],
  }));
};
