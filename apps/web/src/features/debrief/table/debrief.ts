import type { Action, Recurrence, StartedBy } from "@followthrough/contract";
import {
  type How,
  noFields,
  type OwnStep,
  type Promised,
  type Row,
  type ToldLead,
} from "../../captures/model/row";
import type { Sent } from "../../captures/model/useSending";

export interface DebriefStep {
  readonly action: Action;
  /** Empty while the action says it all. */
  readonly what: string;
  /** The day that was said with it; none leaves it to the spread. */
  readonly saidOn: string | null;
  /** The time said with that day; it goes with no other. */
  readonly saidTime?: string | null;
  /** Where, as it was said. */
  readonly saidPlace?: string;
  /** How often it comes again; none for once. */
  readonly recurrence?: Recurrence | null;
  /** The day it was put on by hand; it stays there until it is put back. */
  readonly movedTo: string | null;
  /** The key of the opportunity it belongs to. */
  readonly lead?: string;
  /** What was read may not be what was meant; until it is looked at. */
  readonly isUnsure?: boolean;
}

/** The playbook for everybody, none, or one by its id. */
export type PlaybookChoice = "all" | "none" | (string & {});

/** One person of a debrief, as it stands in the table. `metOn` is the day they were met or talked with, where it is not the debrief's. */
export interface DebriefRow extends Row {
  /** What was said: the whole line, until it is changed. */
  readonly said: string;
  readonly how: How;
  readonly startedBy: StartedBy;
  /** People of one line were talked with together. */
  readonly line: number;
  readonly steps: readonly DebriefStep[];
  /** What they said they would do. */
  readonly promises: readonly Promised[];
  /** Openings told of, about which they are the one to contact. */
  readonly leads: readonly ToldLead[];
  readonly playbook: PlaybookChoice;
  /** The day the playbook's first step was put on by hand. */
  readonly playbookMovedTo: string | null;
  /** Who of the table pointed there, and why. */
  readonly from: readonly { readonly row: string; readonly reason: string }[];
}

/** Whether, how and when somebody was met or talked with. */
export type RowPart = Pick<DebriefRow, "role" | "how" | "startedBy" | "metOn">;

/** Everything that is kept until it is saved. */
export interface Debrief {
  readonly sent: Sent | null;
  /** One there is, or none: then `eventName` names a new one, or nothing. */
  readonly eventId: string | null;
  readonly eventName: string;
  readonly place: string;
  /** The first day of a new event, the day met at one there is; none for the likeliest. */
  readonly day: string | null;
  /** What stands in the box and is no row yet. */
  readonly typing: string;
  readonly rows: readonly DebriefRow[];
  /** What there is to do for or with nobody. */
  readonly ownSteps: readonly OwnStep[];
  readonly playbookId: string | null;
  /** Where each step lay when one was first moved by hand, so that the others do not fill the room it left. */
  readonly settled: Readonly<Record<string, string>>;
  /** Lines for which there was no room. */
  readonly waiting: readonly string[];
  /** The number of the next row. */
  readonly nextRow: number;
}

/** As many people as one capture takes; the server's limit too. */
export const mostRows = 300;

export const emptyDebrief: Debrief = {
  sent: null,
  eventId: null,
  eventName: "",
  place: "",
  day: null,
  typing: "",
  rows: [],
  ownSteps: [],
  playbookId: null,
  settled: {},
  waiting: [],
  nextRow: 1,
};

/** A row about nobody yet. */
export const emptyRow = (id: string, line: number): DebriefRow => ({
  ...noFields,
  id,
  role: "met",
  how: "in-person",
  startedBy: "me",
  said: "",
  line,
  metOn: null,
  steps: [],
  promises: [],
  leads: [],
  playbook: "all",
  playbookMovedTo: null,
  known: null,
  isNew: false,
  from: [],
});

/** Nothing in it that anybody typed: an event there is, is picked again in a moment. */
export const isEmptyDebrief = ({ typing, rows, ownSteps, waiting, eventId, eventName }: Debrief): boolean =>
  typing.trim() === "" &&
  rows.length + ownSteps.length === 0 &&
  waiting.length === 0 &&
  (eventId !== null || eventName.trim() === "");
