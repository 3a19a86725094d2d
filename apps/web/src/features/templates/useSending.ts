import type { Channel } from "@followthrough/contract";
import { useState } from "react";

/** What went out by a door: how, and the words, none of a call. */
export interface Sent {
  readonly channel: Channel;
  readonly words: string;
}

/**
 * How far a message has come, for the dialog around the desk: its one primary button is first the door by which the
 * message goes out, then whatever follows. The desk draws the door into `slot`.
 */
export const useSending = () => {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const [typed, setTyped] = useState<Sent | null>(null);
  const [keeps, setKeeps] = useState(true);
  const words = sent ?? typed;
  return {
    slot,
    setSlot,
    isOut: sent !== null,
    out: setSent,
    /** What was worded by hand, whether or not it goes out by a door here: it may have been copied into another program. */
    type: setTyped,
    keeps,
    setKeeps,
    /** What is to be kept in the timeline. */
    kept: keeps && words !== null && words.words !== "" ? words : null,
    press: () => slot?.querySelector<HTMLElement>("[data-primary]")?.click(),
  };
};

export type Sending = ReturnType<typeof useSending>;
