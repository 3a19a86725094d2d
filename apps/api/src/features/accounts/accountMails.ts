import type { Response } from "express";
import type { Logger } from "pino";
import type { Mail, Mailer } from "../../mail/mailer";

/** What mails with links need: a way to send them, and the address they lead to. Never that of a request, which can say any. */
export interface AccountMails {
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

/** How long a link is good that lets somebody in, or changes who gets in. */
export const linkHours = 1;

/** The pages that a link in such a mail opens. */
type LinkPage = "reset-password" | "confirm-address";

/** The token stands behind the #, so that no server, proxy or `Referer` has it. */
export const pageAddress = ({ publicUrl }: AccountMails, page: LinkPage, token: string): string =>
  `${publicUrl}/${page}#${token}`;

/** Sends a mail, and says in the log where it did not go: why, but neither to whom nor in whose words. */
export const sendOrLog = async ({ mailer }: AccountMails, mail: Mail, logger: Logger): Promise<void> => {
  const sent = await mailer.send(mail);
  if (!sent.isSent) logger.error({ problem: sent.problem }, "a mail with a link could not be sent");
};

/** Does work once a request was answered: what it does, and how long it takes, is told to nobody. */
export const afterAnswer = (
  response: Pick<Response, "once" | "closed">,
  logger: Logger,
  work: () => Promise<void>,
): void => {
  const begin = () =>
    void work().catch((error: unknown) => logger.error({ err: error }, "a mail with a link was not made"));
  if (response.closed) begin();
  else response.once("close", begin);
};
