import { setTimeout } from "node:timers/promises";
import type { Db } from "@followthrough/db";
import type { Logger } from "pino";
import type { Mailer } from "../../mail/mailer";
import type { AccountMails } from "./accountMails";
import { type CheckPassword, passwordChecks } from "./checkPassword";
import { type FirstRun, type TellFirstRunCode, firstRun } from "./firstRun";
import { type AttemptCounter, attemptCounter } from "../../attempts/attempts.store";

export interface AccountOptions {
  readonly db: Db;
  readonly clock: () => Date;
  readonly logger: Logger;
  readonly signUp: "open" | "closed";
  readonly publicUrl?: string | undefined;
  /** Given where others reach the server: the first account then needs the code that this tells. */
  readonly tellFirstRunCode?: TellFirstRunCode | undefined;
  /** A proxy stands in front that the server was not told of. */
  readonly proxySeen?: (() => boolean) | undefined;
  /** What sends mails; with it and `publicUrl` there are links in them. */
  readonly mailer?: Mailer | null;
}

/** What the routes of accounts have in common: the limits they share, and how cookies are set. */
export interface AccountContext {
  readonly signUp: "open" | "closed";
  readonly clock: () => Date;
  readonly https: boolean;
  readonly logger: Logger;
  readonly attempts: AttemptCounter;
  readonly checkPassword: CheckPassword;
  readonly firstRun: FirstRun;
  readonly proxySeen: () => boolean;
  /** Null where no mail server is set, or no address that its links could lead to. */
  readonly mails: AccountMails | null;
}

/** Keeps no process from ending. */
const pause = (ms: number) => setTimeout(ms, undefined, { ref: false });

export const accountContext = (options: AccountOptions): AccountContext => {
  const { db, clock, logger, signUp, publicUrl, mailer } = options;
  const attempts = attemptCounter(db);
  return {
    signUp,
    clock,
    https: publicUrl?.startsWith("https:") ?? false,
    logger,
    attempts,
    checkPassword: passwordChecks(db, attempts, logger),
    firstRun: firstRun(options.tellFirstRunCode, attempts),
    proxySeen: options.proxySeen ?? (() => false),
    mails: mailer && publicUrl !== undefined ? { mailer, publicUrl, clock, pause } : null,
  };
};
