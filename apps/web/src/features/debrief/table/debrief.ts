import type { Action, Candidate } from "@followthrough/contract";

export interface DebriefStep {
  readonly action: Action;
  /** Empty while the action says it all. */
  readonly what: string;
  /** The day that was said with it; none leaves it to the spread. */
  readonly saidOn: string | null;
  /** The time said with that day; it goes with no other. */
  readonly saidTime?: string | null;
  /** The day it was put on by hand; it stays there until it is put back. */
  readonly movedTo: string | null;
}

/** The playbook for everybody, none, or one by its id. */
export type PlaybookChoice = "all" | "none" | (string & {});

export type Known = Candidate["contact"];

/** One person of a debrief, as it stands in the table. */
export interface DebriefRow {
  readonly id: string;
  /** Met there, or only pointed out by somebody who was. */
  readonly role: "met" | "referred";
  readonly name: string;
  readonly title: string;
  readonly organization: string;
  readonly email: string;
  readonly phone: string;
  readonly link: string;
  /** What was said: the whole line, until it is changed. */
  readonly said: string;
  /** People of one line were talked with together. */
  readonly line: number;
  /** Said in the line to be another day than the debrief's. */
  readonly metOn: string | null;
  readonly steps: readonly DebriefStep[];
  readonly playbook: PlaybookChoice;
  /** The day the playbook's first step was put on by hand. */
  readonly playbookMovedTo: string | null;
  /** Who it is, where they are known already. */
  readonly known: Known | null;
  /** It was said that this is nobody known, so it is not asked again. */
  readonly isNew: boolean;
  /** Who of the table pointed there, and why. */
  readonly from: readonly { readonly row: string; readonly reason: string }[];
}

/** Everything that is kept until it is saved. */
export interface Debrief {
  /** What was sent and not answered: sent again as it was it saves nothing twice. */
  readonly sent: { readonly id: string; readonly body: string } | null;
  /** One there is, or none: then `eventName` names a new one, or nothing. */
  readonly eventId: string | null;
  readonly eventName: string;
  readonly place: string;
  /** The first day of a new event, the day met at one there is; none for the likeliest. */
  readonly day: string | null;
  /** What stands in the box and is no row yet. */
  readonly typing: string;
  readonly rows: readonly DebriefRow[];
  readonly playbookId: string | null;
  /** Where each step lay when one was first moved by hand, so that the others do not fill the room it left. */
  readonly settled: Readonly<Record<string, string>>;
  /** Lines for which there was no room. */
  readonly waiting: readonly string[];
  /** The number of the next row. */
  readonly nextRow: number;
}

export const emptyDebrief: Debrief = {
  sent: null,
  eventId: null,
  eventName: "",
  place: "",
  day: null,
  typing: "",
  rows: [],
  playbookId: null,
  settled: {},
  waiting: [],
  nextRow: 1,
};

/** Nothing in it that anybody typed: an event there is, is picked again in a moment. */
export const isEmptyDebrief = ({ typing, rows, waiting, eventId, eventName }: Debrief): boolean =>
  typing.trim() === "" &&
  rows.length === 0 &&
  waiting.length === 0 &&
  (eventId !== null || eventName.trim() === "");
