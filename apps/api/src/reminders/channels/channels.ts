import type { Mailer } from "../../mail/mailer";
import type { Channels } from "./channel";
import { mailChannel } from "./mailChannel";
import { ntfyChannel } from "./ntfyChannel";
import type { PostOptions } from "./post";
import { webhookChannel } from "./webhookChannel";

interface ChannelOptions {
  readonly mailer?: Mailer | null | undefined;
  readonly publicUrl?: string | undefined;
  readonly posting: PostOptions;
}

/** The ways to reach somebody that this server has. */
export const channelsOf = ({ mailer, publicUrl, posting }: ChannelOptions): Channels => {
  const host = (own: Mailer): string =>
    publicUrl ? new URL(publicUrl).hostname : own.from.address.slice(own.from.address.lastIndexOf("@") + 1);
  return {
    mail: mailer ? mailChannel(mailer, host(mailer)) : null,
    webhook: webhookChannel(posting),
    ntfy: ntfyChannel(posting),
  };
};
