import type { Mailer } from "../../mail/mailer";
import type { Channel } from "./channel";

/** Sends a reminder to the account's own address. A second try has the Message-ID of the first: most mailboxes show one of the two. */
export const mailChannel =
  (mailer: Mailer, host: string): Channel =>
  async ({ deliveryId, reminder: { subject, text, html, headers }, account: { name, email } }) => {
    const sent = await mailer.send({
      to: { name, address: email },
      subject,
      text,
      html,
      headers,
      messageId: `<${deliveryId}@${host}>`,
    });
    return sent.isSent
      ? sent
      : { isSent: false, reason: sent.problem, answer: sent.answer, isForGood: sent.isForGood };
  };
