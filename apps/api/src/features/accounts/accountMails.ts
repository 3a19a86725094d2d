import { millisecondsBetween, nextAttemptAfter } from "@followthrough/domain";
import type { Response } from "express";
import type { Logger } from "pino";
import type { Mail, Mailer } from "../../mail/mailer";
import { newId } from "../../newId";

/** What mails with links need: a way to send them, and the address they lead to. Never that of a request, which can say any. */
export interface AccountMails {
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly clock: () => Date;
  /** Lets time pass until the next try. */
  readonly pause: (ms: number) => Promise<unknown>;
}

/** How long a link is good that lets somebody in, or changes who gets in. */
export const linkHours = 1;

/**
 * Sends a mail, and comes back after the first try. What the server did not take for now (many take no first try of a
 * stranger's) is tried again until an instant, when what it says is no longer so. Only by this process: the database
 * has the hash of a link and never the link, so when the process ends first, the user has to ask for another mail. The log says why one did not go, but
 * neither to whom nor in whose words.
 */
export const sendOrLog = async (
  { mailer, publicUrl, clock, pause }: AccountMails,
  mail: Mail,
  { until, logger }: { until: string; logger: Logger },
): Promise<void> => {
  const messageId = `<${newId()}@${new URL(publicUrl).hostname}>`;
  const sendFor = async (attempts: number): Promise<void> => {
    const sent = await mailer.send({ ...mail, messageId });
    if (sent.isSent) return;
    const now = clock().toISOString();
    const next = nextAttemptAfter(attempts, now);
    const facts = { problem: sent.problem, tries: attempts };
    if (sent.isForGood || next >= until) {
      logger.error(facts, "a mail with a link could not be sent");
      return;
    }
    logger.warn(facts, "a mail with a link was not taken, and is tried again");
    void pause(millisecondsBetween(now, next))
      .then(() => sendFor(attempts + 1))
      .catch((error: unknown) => logger.error({ err: error }, "a mail with a link was not tried again"));
  };
  await sendFor(1);
};

/** Does work once a request was answered: what it does, and how long it takes, is told to nobody. */
export const runAfterAnswer = (
  response: Pick<Response, "once" | "closed">,
  logger: Logger,
  work: () => Promise<void>,
): void => {
  const begin = () =>
    void work().catch((error: unknown) => logger.error({ err: error }, "a mail with a link was not made"));
  if (response.closed) begin();
  else response.once("close", begin);
};
