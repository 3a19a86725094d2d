import type { ChannelKind, DeliveryReason, ReminderKind } from "@followthrough/contract";
import type { RemindedAccount, Reminder } from "../reminder";

/** What goes to the other side at one try. */
export interface Letter {
  /** The same at each try, so that whoever got it twice can know. */
  readonly deliveryId: string;
  readonly kind: ReminderKind;
  readonly reminder: Reminder;
  readonly account: RemindedAccount;
  /** The address of a webhook or topic. */
  readonly target: string | null;
  /** What a webhook is signed with, or the token of a topic. */
  readonly secret: string | null;
  /** When this try is made, ISO 8601 UTC. */
  readonly now: string;
}

/** What came of a try. The answer is in the words of the other side: for the account's owner, never for the log. */
export type Outcome =
  | { readonly isSent: true; readonly answer: string }
  | {
      readonly isSent: false;
      readonly reason: DeliveryReason;
      readonly answer: string | null;
      /** Another try is of no use. */
      readonly isForGood: boolean;
    };

/** A way to reach somebody. Never throws: whatever goes wrong is an outcome. */
export type Channel = (letter: Letter) => Promise<Outcome>;

/** The ways there are; null for one that this server was not set up for. */
export type Channels = Readonly<Record<ChannelKind, Channel | null>>;
