import type { ChannelKind, ReminderKind } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";

/** What is to be said, before it is put into the form of a channel. Made at the moment it is sent, never kept: a step may be done meanwhile. */
export interface Reminder {
  /** Says whom: "Call Sam Okafor, and 4 more". */
  readonly subject: string;
  readonly text: string;
  /** For mail alone. */
  readonly html: string;
  /** Further headers of the mail, such as `List-Unsubscribe`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The steps it names, for programs: what a webhook carries. */
  readonly steps: readonly {
    readonly followUpId: string;
    /** Null of a step of mine alone. */
    readonly contactName: string | null;
    readonly what: string;
    readonly dueOn: string;
    readonly dueTime: string | null;
    /** Where it is answered; null without `PUBLIC_URL`. */
    readonly url: string | null;
  }[];
}

/** Whom it is for. Nobody is signed in: what is read for it needs no session. */
export interface RemindedAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly workingDays: readonly number[];
  readonly dailyLimit: number;
  readonly patienceDays: number;
}

export interface Occasion {
  readonly kind: ReminderKind;
  /** Which channel it is for: a mail has links that end the mails, a push has not. */
  readonly channel: ChannelKind;
  /** As `occurrence.ts` makes and reads it. */
  readonly occurrence: string;
  /** ISO 8601 UTC. */
  readonly now: string;
}

/** Makes what is to be sent, in a transaction of the account (it stores the links it gives out); null where there is nothing to say any more. */
export type ComposeReminder = (
  tx: Tx,
  account: RemindedAccount,
  occasion: Occasion,
) => Promise<Reminder | null>;
