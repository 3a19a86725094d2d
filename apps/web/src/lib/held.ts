import type { Channel } from "@followthrough/contract";

/** They spoke, and how is not said: it is as the last time they did, or asked for. */
export const spoken = "spoken";

/** How somebody was talked with, as far as words say. */
export type Held = Channel | typeof spoken;
