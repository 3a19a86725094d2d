import { formatDefaultStep } from "../../../lib/words";
import type { CaptureDraft } from "@followthrough/capture";
import { dayAtEvent } from "../../../lib/dayAtEvent";
import { type EventOption, findEvent } from "../model/eventChoice";
import {
  fieldsRead,
  leadKey,
  leadRead,
  promiseRead,
  reasonRead,
  whatRead,
  wordsBeside,
} from "../model/readPeople";
import { normaliseWords } from "../model/normaliseWords";
import { likenessesOf, type Recognised, sureOf } from "../model/recognition";
import {
  type KnownContact,
  type Lead,
  noFields,
  type OwnStep,
  type PersonFields,
  type Pointing,
  type Row,
  type Step,
} from "../model/row";
import { matchAnchors } from "./anchors";
import type { CaptureEdits, ChosenEvent, PersonChange } from "./captureEdits";
import { type Part, type PartSaid, takePart } from "./takingPart";

export interface PersonRow extends Row, Part {
  /** Everybody known who may be meant; offered again after somebody new was said. */
  readonly likenesses: readonly KnownContact[];
}

export interface ReferralRow extends Pointing {
  readonly key: string;
}

export interface CaptureRows {
  readonly text: string;
  readonly people: readonly PersonRow[];
  readonly steps: readonly Step[];
  /** What is for or with nobody. */
  readonly ownSteps: readonly OwnStep[];
  readonly referrals: readonly ReferralRow[];
  readonly leads: readonly Lead[];
  readonly event: ChosenEvent | null;
  /** The day the event is to be on where it is new. */
  readonly eventOn: string;
  readonly playbook: { readonly id: string; readonly name: string } | null;
  readonly unplaced: readonly string[];
  /** Words that say how often, and that no recurrence holds: what they are said of is planned once. */
  readonly unkeptRepeats: readonly string[];
  /** Where nobody is named there are no notes: the words that a save does not take. */
  readonly left: readonly string[];
}

export interface RowsContext {
  /** The day it was written. */
  readonly today: string;
  /** The day of a step of which none is said, counted from the day it is saved. */
  readonly usualDay: string;
  readonly events: readonly EventOption[];
  /** The event where neither text nor hand says one. */
  readonly guessedEvent: EventOption | null;
  readonly playbook: { readonly id: string; readonly name: string } | null;
  readonly recognised: Recognised;
  /** Until when somebody is left in peace who said today what they would do. */
  readonly patientUntil: string;
}

/** Somebody known may be meant, and nobody has said so far whether. */
export const isAsked = ({ known, isNew, likenesses }: PersonRow): boolean =>
  known === null && !isNew && likenesses.length > 0;

/** Names as anchors: the second Dana is "dana 2", so that each keeps what was done to them. */
const anchorsOf = (names: readonly string[]): string[] => {
  const folded = names.map(normaliseWords);
  return folded.map((name, at) => {
    const before = folded.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  });
};

/** What was changed by hand, by the anchor it goes by now. */
const changesNow = <C extends object>(
  noted: readonly { readonly by: string; readonly change: C }[],
  anchors: readonly string[],
): ReadonlyMap<string, C> => {
  const places = matchAnchors(
    noted.map(({ by }) => by),
    anchors,
  );
  const changes = new Map<string, C>();
  for (const [at, { change }] of noted.entries()) {
    const anchor = anchors[places[at] ?? -1];
    if (anchor !== undefined) changes.set(anchor, { ...changes.get(anchor), ...change });
  }
  return changes;
};

/** What the text says, changed by hand, recognised: everything that a save would save, as rows. */
export const buildRows = (draft: CaptureDraft, edits: CaptureEdits, context: RowsContext): CaptureRows => {
  const said = anchorsOf(draft.people.map(({ name }) => name));
  const ids = [...said, ...edits.addedPeople.map(({ id }) => id)];
  const changes = changesNow(
    edits.people.map(({ who, change }) => ({ by: who, change })),
    ids,
  );
  const event = eventOf(draft, edits, context);
  const isByWords = edits.event === undefined;
  const isGuess = isByWords && draft.event === null;
  const isMeeting = draft.conversation === null || draft.conversation.channel === "in-person";
  const daysOf = context.events.find(({ id }) => id === event?.id);
  // Where no day is said, an event that is over knows better than today.
  const dayThere = event && isMeeting ? dayAtEvent(daysOf, context.today) : null;
  const metOn = (draft.isMetDaySaid ? draft.metOn : daysOf && dayThere) ?? draft.metOn ?? dayThere;

  const shared = { talk: draft.conversation, metOn, today: context.today };
  const personRow = (
    id: string,
    fields: PersonFields,
    part: PartSaid,
    picked?: KnownContact | null,
  ): PersonRow => {
    const change: PersonChange = changes.get(id) ?? {};
    const contact = change.contact === undefined ? picked : change.contact;
    const row = {
      ...fields,
      ...change.fields,
      ...takePart(part, change, shared),
      id,
      known: contact ?? null,
      isNew: contact === null,
    };
    return {
      ...row,
      known: row.known ?? sureOf(row, context.recognised),
      likenesses: likenessesOf(row, context.recognised).map((candidate) => candidate.contact),
    };
  };
  const people = [
    ...draft.people.flatMap((person, at) => {
      const id = said[at] ?? "";
      return edits.removedPeople.includes(id) ? [] : [personRow(id, fieldsRead(person), person)];
    }),
    ...edits.addedPeople.map(({ id, name, contact }) =>
      // Picked from the book; a name that nobody in it was picked for may still be somebody's. Beside others who were met,
      // somebody added was met with them.
      personRow(
        id,
        { ...noFields, name },
        { role: "met", tookPart: draft.conversation !== null, apart: null },
        contact ?? undefined,
      ),
    ),
  ];

  const here = new Map(people.map((row) => [row.id, row]));
  const rowNow = (noted: string): PersonRow | undefined =>
    here.get(ids[matchAnchors([noted], ids)[0] ?? -1] ?? "");
  const steps = [
    ...saidSteps([...stepsIn(draft, said, context), ...promisesIn(draft, said, context)], edits),
    ...edits.addedSteps.map(({ id, who, ...step }) => ({ key: id, row: who, dueTime: null, ...step })),
  ].flatMap((step): Step[] => {
    const row = rowNow(step.row);
    if (!row) return [];
    const what = step.what.trim() || formatDefaultStep(step.action, row.name, "Follow up");
    return [{ ...step, row: row.id, what }];
  });

  const saidReferrals = draft.referrals.map((referral) => {
    const [from = "", to = ""] = [said[referral.from], said[referral.to]];
    return { key: `${from} > ${to}`, from, to, reason: reasonRead(referral) };
  });
  const referrals = [
    ...saidReferrals.filter(({ key }) => !edits.removedReferrals.includes(key)),
    ...edits.addedReferrals.map(({ from, to }) => ({ key: `${from} > ${to}`, from, to, reason: "" })),
  ].flatMap((referral) => {
    const [from, to] = [rowNow(referral.from)?.id, rowNow(referral.to)?.id];
    return from !== undefined && to !== undefined && from !== to ? [{ ...referral, from, to }] : [];
  });

  const leads = leadsIn(draft, edits).flatMap(({ person, ...lead }): Lead[] => {
    const row = (person === null ? undefined : rowNow(said[person] ?? "")) ?? people[0];
    return row ? [{ ...lead, row: row.id }] : [];
  });

  const ownSteps = ownStepsIn(draft, edits, context);
  const isUnmet = isByWords && people.length > 0 && people.every(({ metOn: day }) => day === null);
  const isMineAlone = people.length === 0 && ownSteps.length > 0;
  return {
    text: draft.notes,
    people,
    steps,
    ownSteps,
    referrals,
    leads,
    // An event is of those met there; where nobody was, only a hand puts it, or an opportunity that was heard of there.
    event: isMineAlone || (isUnmet && (isGuess || leads.length === 0)) ? null : event,
    eventOn: draft.metOn ?? context.today,
    playbook: edits.playbook === undefined ? context.playbook : edits.playbook,
    unplaced: wordsOf(draft, draft.unplaced),
    unkeptRepeats: steps.length + ownSteps.length > 0 ? wordsOf(draft, draft.unkeptRepeats) : [],
    left: isMineAlone ? leftBeside(draft, ownSteps) : [],
  };
};

const wordsOf = ({ notes }: CaptureDraft, spans: CaptureDraft["unplaced"]): string[] =>
  spans.map(({ start, end }) => notes.slice(start, end).trim()).filter(Boolean);

/** The event chosen by hand, else the one the text names, else the likely one. */
const eventOf = (draft: CaptureDraft, edits: CaptureEdits, context: RowsContext): ChosenEvent | null => {
  if (edits.event !== undefined) return edits.event;
  if (!draft.event) {
    const guess = context.guessedEvent;
    // "Coffee yesterday" was not at what began today.
    const isAway =
      draft.isMetDaySaid &&
      draft.metOn !== null &&
      guess !== null &&
      (draft.metOn < guess.startsOn || draft.metOn > guess.endsOn);
    return guess && !isAway ? { id: guess.id, name: guess.name } : null;
  }
  const { name } = draft.event;
  const found = findEvent(name, context.events, draft.metOn ?? context.today);
  return found ? { id: found.id, name: found.name } : { id: null, name };
};

const wordsIn = ({ notes }: CaptureDraft, spans: CaptureDraft["followUps"][number]["spans"]): string =>
  normaliseWords(spans.map(({ start, end }) => notes.slice(start, end)).join(" "));

/** The opportunities the text tells of, without those taken away. */
const leadsIn = ({ leads }: CaptureDraft, edits: CaptureEdits) => [
  ...new Map(
    leads
      .map((lead) => ({ ...leadRead(lead), person: lead.person }))
      .filter(({ key }) => !edits.removedLeads?.includes(key))
      .map((lead) => [lead.key, lead] as const),
  ).values(),
];

/** Of a step without a day the usual one: not one that has gone by since it was written. */
const dueOf = (
  { dueOn, daySaid }: Pick<CaptureDraft["ownSteps"][number], "dueOn" | "daySaid">,
  { usualDay }: RowsContext,
): string => (daySaid || dueOn > usualDay ? dueOn : usualDay);

/** The steps the text says, told by person, action and which of them. */
const stepsIn = (draft: CaptureDraft, said: readonly string[], context: RowsContext): Step[] =>
  draft.followUps.map((step) => {
    const row = said[step.person] ?? "";
    const { action, dueTime, place = null, recurrence } = step;
    const dueOn = dueOf(step, context);
    const lead = draft.leads[step.lead ?? -1];
    return {
      key: `${row} | ${action} | ${wordsIn(draft, step.spans)}`,
      row,
      action,
      what: whatRead(step),
      dueOn,
      dueTime,
      place,
      recurrence,
      ...(lead ? { lead: leadKey(lead) } : {}),
      ...(step.isSure ? {} : { isUnsure: true }),
      ...(step.daySaid || recurrence ? {} : { isDayUsual: true }),
    };
  });

const ownKey = ({ what }: CaptureDraft["ownSteps"][number]): string => `own | ${normaliseWords(what)}`;

/** What the text says is to be done for or with nobody, each once, with what was changed by hand. */
const ownStepsIn = ({ ownSteps }: CaptureDraft, edits: CaptureEdits, context: RowsContext): OwnStep[] => {
  const said = new Map(ownSteps.map((step) => [ownKey(step), step] as const));
  const changes = changesNow(
    edits.steps.map(({ key, change }) => ({ by: key, change })),
    [...said.keys()],
  );
  return [...said].flatMap(([key, step]) => {
    if (edits.removedSteps.includes(key)) return [];
    const { what = "", ...change } = changes.get(key) ?? {};
    const { dueOn = dueOf(step, context), dueTime = step.dueTime, recurrence = step.recurrence } = change;
    return [{ key, what: what.trim() || whatRead(step), dueOn, dueTime, recurrence }];
  });
};

/** The words that went into none of these steps. */
const leftBeside = ({ notes, ownSteps }: CaptureDraft, kept: readonly OwnStep[]): string[] => {
  const keys = new Set(kept.map(({ key }) => key));
  return wordsBeside(
    notes,
    ownSteps.filter((step) => keys.has(ownKey(step))),
  );
};

const promisesIn = (draft: CaptureDraft, said: readonly string[], context: RowsContext): Step[] =>
  draft.promises.map((promise) => {
    const row = said[promise.person] ?? "";
    return {
      key: `${row} | theirs | ${wordsIn(draft, promise.spans)}`,
      row,
      ...promiseRead(draft, promise, context),
    };
  });

/** The steps the text says, each with what was changed by hand. */
const saidSteps = (steps: readonly Step[], edits: CaptureEdits): Step[] => {
  const changes = changesNow(
    edits.steps.map(({ key, change }) => ({ by: key, change })),
    steps.map(({ key }) => key),
  );
  return steps.flatMap((step) => {
    if (edits.removedSteps.includes(step.key)) return [];
    const changed = changes.get(step.key);
    if (!changed) return [step];
    const { who = step.row, ...change } = changed;
    // Whoever touched it has seen what it says.
    const isDayUsual = step.isDayUsual === true && (change.dueOn ?? step.dueOn) === step.dueOn;
    return [{ ...step, ...change, row: who, isUnsure: false, ...(isDayUsual ? {} : { isDayUsual }) }];
  });
};
