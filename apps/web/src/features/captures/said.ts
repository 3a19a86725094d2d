import type { CaptureDraft } from "@followthrough/capture";
import type { Channel } from "@followthrough/contract";

/** How and when people were talked with. */
export interface Talk {
  readonly channel: Channel;
  readonly heldOn: string;
}

/** What a text was read to say, with the exchange it tells of; null where it tells of none. */
export type Said = CaptureDraft & { readonly conversation: Talk | null };

/** Who was met was talked with in person, where the reader of the text says no more. */
export const toSaid = (draft: CaptureDraft & { readonly conversation?: Talk | null }): Said => ({
  ...draft,
  conversation:
    draft.conversation === undefined
      ? draft.metOn && { channel: "in-person", heldOn: draft.metOn }
      : draft.conversation,
});
