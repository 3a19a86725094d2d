import type { Action, CalendarDay, Channel, Recurrence, StartedBy, TimeOfDay } from "@followthrough/contract";
import type { WorkingDays } from "@followthrough/domain/workingDays";

/** A range of the text in UTF-16 offsets, as `slice` takes them: the end is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A person who is a contact already. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

/** What is known beside the text. There is no clock here: today is an argument. */
export interface CaptureContext {
  readonly today: CalendarDay;
  /** IANA. It decides only whether `3/4` is March 4 or April 3. */
  readonly zone: string;
  /** We are at this event: everybody met was met there unless the text says otherwise. */
  readonly event?: string;
  readonly known?: readonly KnownPerson[];
  /** Monday to Friday where left out. */
  readonly workingDays?: WorkingDays;
}

export interface CapturedPerson {
  readonly name: string;
  /** `referred`: somebody else pointed to them, and they were not met. */
  readonly role: "met" | "referred";
  /**
   * Whether they took part in what is told. Not who is only named in a plan ("remind me to send Renée the study") or
   * in words about others ("Priya knows Lena"): with them no meeting is recorded.
   */
  readonly tookPart: boolean;
  /** What was held with them, where that is something else than with the others: "Met Dana. Emailed Tolu." */
  readonly apart: CapturedConversation | null;
  readonly title: string | null;
  readonly organization: string | null;
  readonly email: string | null;
  /** Digits, with a leading + where one was written. */
  readonly phone: string | null;
  /** As typed. */
  readonly linkedinUrl: string | null;
  /** Contacts this person may be, the likeliest first. */
  readonly knownIds: readonly string[];
  /** Where the name was said. */
  readonly spans: readonly Span[];
  /** Where title, organisation and addresses were said. */
  readonly fieldSpans: readonly Span[];
}

/** `from` and `to` are indexes into `people`. */
export interface CapturedReferral {
  readonly from: number;
  readonly to: number;
  readonly reason: string | null;
  readonly span: Span;
}

export interface CapturedFollowUp {
  /** An index into `people`. */
  readonly person: number;
  readonly action: Action;
  /** Short: "the article on IIIF", or "Call Sam Okafor" where the text says no more. */
  readonly what: string;
  readonly dueOn: CalendarDay;
  /** Set only when a day and a time were said together and are certain. */
  readonly dueTime: TimeOfDay | null;
  /** Where two meet, as it was said with the day: "Cafe Luna". */
  readonly place?: string;
  /** False when no day was said, so that it is due on the next working day. */
  readonly daySaid: boolean;
  /** False when much speaks against it as it was read, so that somebody should look. */
  readonly isSure: boolean;
  /** "Every two weeks"; null for once. */
  readonly recurrence: Recurrence | null;
  /** The lead it belongs to: an index into `leads`. */
  readonly lead?: number;
  /** The act and its day words. */
  readonly spans: readonly Span[];
  /** Where it is said how often. */
  readonly repeatSpan: Span | null;
}

/** A step that is for or with nobody. */
export interface CapturedOwnStep {
  /** "Renew the ALA membership": the words, without "I need to" and the day. */
  readonly what: string;
  readonly dueOn: CalendarDay;
  /** Set only when a day and a time were said together and are certain. */
  readonly dueTime: TimeOfDay | null;
  /** False when no day was said, so that it is due on the next working day. */
  readonly daySaid: boolean;
  /** "Every month"; null for once. */
  readonly recurrence: Recurrence | null;
  /** What is to be done; where a day was said, the day is the last. */
  readonly spans: readonly Span[];
  /** Where it is said how often. */
  readonly repeatSpan: Span | null;
  /** All the words that went into it. */
  readonly whole: Span;
}

/** What somebody else said they would do: it is waited for. */
export interface CapturedPromise {
  /** An index into `people`. */
  readonly person: number;
  /** In words that follow "Dana is to": "send the slides". */
  readonly what: string;
  /** The day by which they said, or which was said for it. */
  readonly dueOn: CalendarDay | null;
  readonly spans: readonly Span[];
}

/** An opening the text tells of: "Datawise is hiring a UX researcher, talk to Marco Silva, apply by Dec 15". */
export interface CapturedLead {
  /** "UX researcher". */
  readonly title: string;
  readonly organization: string | null;
  /** Whom to contact, an index into `people`; null where nobody is named. */
  readonly person: number | null;
  /** The day by which to apply. It is no day of a step. */
  readonly closesOn: CalendarDay | null;
  readonly spans: readonly Span[];
}

/** A range that the screen colours while somebody types. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
  readonly kind: "person" | "detail" | "event" | "day" | "referral" | "follow-up";
}

export interface CapturedEvent {
  readonly name: string;
  readonly span: Span | null;
}

/** A conversation that took place, not a planned one. */
export interface CapturedConversation {
  readonly channel: Channel;
  readonly heldOn: CalendarDay;
  /** "Jamal emailed me" was theirs, and is no follow-up of mine. */
  readonly startedBy: StartedBy;
}

/** What was understood of a line or paragraph of plain words. */
export interface CaptureDraft {
  readonly people: readonly CapturedPerson[];
  /** Only where the text names one. */
  readonly event: CapturedEvent | null;
  /** The day those who took part were met; today where the text says that they were and not when. */
  readonly metOn: CalendarDay | null;
  /** Whether the text says that day: otherwise an event that is over knows better than today. */
  readonly isMetDaySaid: boolean;
  /** None where the text only names people and plans. */
  readonly conversation: CapturedConversation | null;
  readonly referrals: readonly CapturedReferral[];
  readonly followUps: readonly CapturedFollowUp[];
  readonly promises: readonly CapturedPromise[];
  readonly ownSteps: readonly CapturedOwnStep[];
  readonly leads: readonly CapturedLead[];
  /** In order, never overlapping. */
  readonly highlights: readonly Highlight[];
  /** What says how often something is to be done, and that no recurrence holds: "every weekday", "until June". It is planned once. */
  readonly unkeptRepeats: readonly Span[];
  /** Words that no rule used; they stay in the notes. */
  readonly unplaced: readonly Span[];
  /** The whole text, always. */
  readonly notes: string;
}
