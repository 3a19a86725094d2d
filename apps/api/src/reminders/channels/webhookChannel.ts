import { createHmac, randomBytes } from "node:crypto";
import { millisecondsBetween } from "@followthrough/domain";
import type { Channel } from "./channel";
import { type PostOptions, post } from "./post";

const prefix = "whsec_";

/** What a webhook is signed with, 192 random bits, as Standard Webhooks writes it. */
export const newWebhookSecret = (): string => `${prefix}${randomBytes(24).toString("base64")}`;

const sign = (secret: string, text: string): string =>
  `v1,${createHmac("sha256", Buffer.from(secret.slice(prefix.length), "base64"))
    .update(text)
    .digest("base64")}`;

/**
 * Posts a reminder as JSON, signed by the rules of Standard Webhooks: the id stays the same over all tries, the time is that of
 * the try. Whoever receives it checks the signature, and takes each id once.
 */
export const webhookChannel =
  (options: PostOptions): Channel =>
  ({ deliveryId, kind, reminder: { subject, text, steps }, target, secret, now }) => {
    const body = JSON.stringify({ type: `reminder.${kind}`, timestamp: now, data: { subject, text, steps } });
    const seconds = Math.floor(millisecondsBetween("1970-01-01T00:00:00.000Z", now) / 1000);
    return post(
      target ?? "",
      {
        headers: {
          "content-type": "application/json",
          "webhook-id": deliveryId,
          "webhook-timestamp": String(seconds),
          "webhook-signature": sign(secret ?? prefix, `${deliveryId}.${seconds}.${body}`),
        },
        body,
      },
      options,
    );
  };
