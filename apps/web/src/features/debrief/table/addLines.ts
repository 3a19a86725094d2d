import type { CaptureDraft } from "@followthrough/capture";
import {
  fieldsRead,
  leadKey,
  leadRead,
  ownStepRead,
  promiseRead,
  reasonRead,
  whatRead,
  wordsBeside,
} from "../../captures/model/readPeople";
import type { How, OwnStep } from "../../captures/model/row";
import { isFaceToFace } from "../../captures/model/talks";
import { type Debrief, type DebriefRow, type DebriefStep, emptyRow, mostRows } from "./debrief";
import { isFirstName, isSamePerson, joinRows, renameReferrers } from "./joinRows";

interface Added {
  readonly debrief: Debrief;
  /** The rows that are new, in order. */
  readonly added: readonly string[];
  /** Who was in the table already and got what is new. */
  readonly joined: readonly string[];
}

/** A line as typed or pasted, and what was made of it. */
export interface ReadLine {
  readonly text: string;
  readonly draft: CaptureDraft;
}

/** The day the lines are read on, and until when somebody is left in peace who said that day what they would do. */
export interface ReadOn {
  readonly today: string;
  readonly patientUntil: string;
}

const stepsOf = (draft: CaptureDraft, person: number): DebriefStep[] =>
  draft.followUps
    .filter((step) => step.person === person)
    .map((step) => {
      const lead = draft.leads[step.lead ?? -1];
      return {
        action: step.action,
        what: whatRead(step),
        saidOn: step.daySaid ? step.dueOn : null,
        ...(step.daySaid && step.dueTime !== null ? { saidTime: step.dueTime } : {}),
        ...(step.daySaid && step.place !== undefined ? { saidPlace: step.place } : {}),
        movedTo: null,
        ...(step.recurrence ? { recurrence: step.recurrence } : {}),
        ...(lead ? { lead: leadKey(lead) } : {}),
        ...(step.isSure ? {} : { isUnsure: true }),
      };
    });

/**
 * How somebody of a line was met. Whoever stands in a debrief was met where nothing else is said; who is only named in a plan
 * was not. With a day that is said, or of today where it was no meeting.
 */
const partOf = (
  { role, tookPart, apart }: CaptureDraft["people"][number],
  { conversation, metOn }: CaptureDraft,
  { today }: ReadOn,
): Pick<DebriefRow, "how" | "startedBy" | "metOn"> => {
  const held = apart ?? conversation;
  if (role === "met" && !tookPart) return { how: "noted", startedBy: "me", metOn: null };
  if (
    role === "met" &&
    held &&
    held.channel !== "note" &&
    held.channel !== "other" &&
    !isFaceToFace(held.channel)
  )
    return { how: held.channel, startedBy: held.startedBy, metOn: held.heldOn };
  const how = held && isFaceToFace(held.channel) ? (held.channel as How) : "in-person";
  const day = apart ? apart.heldOn : metOn;
  // "Met" with no day said is read as today; the debrief's own day is what is meant.
  return { how, startedBy: "me", metOn: role === "met" && day !== today ? day : null };
};

/** The rows one line makes, named by their number from `first`. */
const rowsOf = ({ text, draft }: ReadLine, first: number, on: ReadOn): DebriefRow[] => {
  const ids = draft.people.map((_, index) => `r${first + index}`);
  if (ids.length === 0) {
    // Nobody in it: what is no step of one's own stands in a row that waits for a name.
    const said = draft.ownSteps.length === 0 ? text : wordsBeside(draft.notes, draft.ownSteps).join(" ");
    const isAny = said !== "" || draft.leads.length > 0;
    return isAny ? [{ ...emptyRow(`r${first}`, first), said, leads: draft.leads.map(leadRead) }] : [];
  }
  const nobodyMet = draft.people.every(({ role }) => role === "referred");
  return draft.people.map((person, index) => ({
    ...emptyRow(`r${first + index}`, first),
    ...fieldsRead(person),
    role: person.role,
    said: person.role === "met" || nobodyMet ? text : "",
    ...partOf(person, draft, on),
    steps: stepsOf(draft, index),
    promises: draft.promises
      .filter((promise) => promise.person === index)
      .map((promise) => promiseRead(draft, promise, on)),
    // Where nobody is named whom to contact, it is whoever the line begins with.
    leads: draft.leads.filter((lead) => (lead.person ?? 0) === index).map(leadRead),
    from: draft.referrals.flatMap((referral) => {
      const row = ids[referral.from];
      return referral.to === index && row !== undefined && referral.from !== index
        ? [{ row, reason: reasonRead(referral) }]
        : [];
    }),
  }));
};

/** The steps of one's own that a line names, also beside people. */
const ownStepsOf = ({ draft }: ReadLine, first: number): OwnStep[] =>
  draft.ownSteps.map((step, index) => ({ key: `own ${first} ${index}`, ...ownStepRead(step) }));

/** Where a row belongs: below who pointed there and whom else they pointed to; else at the end. */
const placeOf = (rows: readonly DebriefRow[], row: DebriefRow): number => {
  const [from] = row.from;
  const above = from ? rows.findIndex(({ id }) => id === from.row) : -1;
  if (row.role === "met" || above === -1) return rows.length;
  const next = rows.findIndex(({ role }, index) => index > above && role === "met");
  return next === -1 ? rows.length : next;
};

/** A first name said of somebody besides, "knows Dana", where the table has one Dana. */
const onlyOneCalled = (rows: readonly DebriefRow[], name: string): DebriefRow | undefined => {
  if (/\s/u.test(name)) return undefined;
  const called = rows.filter((row) => isFirstName(name, row.name));
  return called.length === 1 ? called[0] : undefined;
};

const addLine = (debrief: Debrief, line: ReadLine, on: ReadOn): Added => {
  const fresh = rowsOf(line, debrief.nextRow, on);
  const names = new Map<string, string>();
  for (const [index, row] of fresh.entries()) {
    const there =
      debrief.rows.find((other) => isSamePerson(other, row)) ??
      (index > 0 ? onlyOneCalled(debrief.rows, row.name) : undefined);
    if (there) names.set(row.id, there.id);
  }
  let rows = [...debrief.rows];
  const joined: string[] = [];
  for (const row of renameReferrers(fresh, names)) {
    const id = names.get(row.id);
    const at = rows.findIndex((other) => other.id === id);
    const there = rows[at];
    if (!there) {
      rows = rows.toSpliced(placeOf(rows, row), 0, row);
      continue;
    }
    rows = rows.with(at, joinRows(there, row));
    joined.push(there.name);
  }
  return {
    debrief: {
      ...debrief,
      rows,
      ownSteps: [...debrief.ownSteps, ...ownStepsOf(line, debrief.nextRow)],
      nextRow: debrief.nextRow + Math.max(1, fresh.length),
    },
    added: fresh.filter(({ id }) => !names.has(id)).map(({ id }) => id),
    joined,
  };
};

/**
 * The table with lines added, each with the people met and pointed out in it. Somebody in the table already gets what
 * is new; lines for which there is no room wait.
 */
export const addLines = (debrief: Debrief, lines: readonly ReadLine[], on: ReadOn): Added => {
  let sum: Added = { debrief, added: [], joined: [] };
  for (const [index, line] of lines.entries()) {
    const { rows, ownSteps } = sum.debrief;
    const isFull =
      rows.length + Math.max(1, line.draft.people.length) > mostRows ||
      ownSteps.length + line.draft.ownSteps.length > mostRows;
    if (isFull) {
      const rest = lines.slice(index).map(({ text }) => text);
      return { ...sum, debrief: { ...sum.debrief, waiting: [...sum.debrief.waiting, ...rest] } };
    }
    const next = addLine(sum.debrief, line, on);
    sum = {
      debrief: next.debrief,
      added: [...sum.added, ...next.added],
      joined: [...sum.joined, ...next.joined],
    };
  }
  return sum;
};
