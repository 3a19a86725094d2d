import type { Action, Candidate, Channel, Recurrence, StartedBy } from "@followthrough/contract";

type Contact = Candidate["contact"];
type NamedInSteps = "preferredName" | "metOn" | "metAtEvent";

/** Somebody there is already, as far as a row shows them; a list of people, and an older draft, may know less. */
export type KnownContact = Omit<Contact, NamedInSteps> & Partial<Pick<Contact, NamedInSteps>>;

/** What is written down about somebody; empty text is nothing. */
export interface PersonFields {
  readonly name: string;
  readonly title: string;
  readonly organization: string;
  readonly email: string;
  readonly phone: string;
  readonly link: string;
}

export const noFields: PersonFields = {
  name: "",
  title: "",
  organization: "",
  email: "",
  phone: "",
  link: "",
};

/** How somebody was met or talked with; "noted": the words only name them. */
export type How = Exclude<Channel, "note"> | "noted";

/** What was held with somebody. */
export interface Held {
  readonly channel: Channel;
  readonly startedBy: StartedBy;
  readonly heldOn: string;
}

/** One person of a capture or debrief, as the screen shows them and a save saves them. */
export interface Row extends PersonFields {
  readonly id: string;
  /** Met, or only pointed out by somebody who was. */
  readonly role: "met" | "referred";
  readonly metOn: string | null;
  /** Who it is, where they are known already. */
  readonly known: KnownContact | null;
  /** It was said that this is nobody known, so it is not asked again. */
  readonly isNew: boolean;
}

/** Something to do with the person of a row. */
export interface Step {
  readonly key: string;
  readonly row: string;
  readonly action: Action;
  readonly what: string;
  readonly dueOn: string;
  readonly dueTime: string | null;
  /** Where two meet. */
  readonly place?: string | null;
  /** How often it comes again; none for once. */
  readonly recurrence?: Recurrence | null;
  /** The day they said so, where it is theirs to do: `what` follows "Dana is to". */
  readonly waitingSinceOn?: string | null;
  /** The key of the lead it belongs to. */
  readonly lead?: string;
  /** Read from words that may mean something else, and not looked at yet. */
  readonly isUnsure?: boolean;
  /** No day was said for it, nor chosen since: it has the usual one. */
  readonly isDayUsual?: boolean;
}

/** What somebody said they would do. */
export type Promised = Omit<Step, "key" | "row" | "lead" | "recurrence" | "isUnsure" | "isDayUsual">;

/** Something to do that is for or with nobody. */
export interface OwnStep extends Pick<Step, "key" | "what" | "dueOn" | "dueTime" | "recurrence"> {}

/** An opening that was told of, and the row of whom to contact about it. */
export interface Lead {
  readonly key: string;
  readonly row: string;
  readonly title: string;
  readonly organization: string;
  readonly closesOn: string | null;
}

export type ToldLead = Omit<Lead, "row">;

/** Who of the rows pointed to whom, and why. */
export interface Pointing {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** The name shown: the one in the book where they are in it. */
export const nameOf = ({ known, name }: Pick<Row, "known" | "name">): string => known?.name ?? name;
