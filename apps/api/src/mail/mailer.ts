import type { Mailbox } from "./sender";

export interface Mail {
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html?: string | undefined;
  /** Steady over all tries of one mail, so that a mailbox that got it twice shows it once: `<id@host>`. */
  readonly messageId?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly attachments?:
    | readonly { readonly filename: string; readonly contentType: string; readonly content: string }[]
    | undefined;
}

/** Why a mail did not go: what to say in Settings, with the words of the server beside it. */
export type MailProblem =
  | "refused"
  | "not-signed-in"
  | "insecure"
  | "unreachable"
  | "timed-out"
  | "wrong-address";

export type Sent =
  | { readonly isSent: true; readonly answer: string }
  | {
      readonly isSent: false;
      readonly problem: MailProblem;
      /** The server's words, in one line of at most 300 characters. They may hold the address: for its owner, never for the log. */
      readonly answer: string;
      /** Another try is of no use: the server said so for good (5xx). */
      readonly isForGood: boolean;
    };

/** Mails handed to the mailer at once. More would wait in its own queue, and could still go out after the caller timed out. */
export const mailConcurrency = 4;

/** What sends a mail. Never throws: whatever goes wrong is an answer. */
export interface Mailer {
  readonly from: Mailbox;
  send(mail: Mail): Promise<Sent>;
  close(): void;
}
