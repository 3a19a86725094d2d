import type { CaptureDraft } from "../captureDraft";

/** How and when somebody was talked with, whoever began it. */
export const heldOf = ({ conversation }: Pick<CaptureDraft, "conversation">) =>
  conversation && { channel: conversation.channel, heldOn: conversation.heldOn };
