import { type Import, KeptBecause } from "@followthrough/contract";
import * as z from "zod";

const Stored = z.array(z.object({ contactId: z.string(), name: z.string(), because: z.string() }));

/** As versions before 0.6 stored it. */
const inWords: Readonly<Record<string, KeptBecause>> = {
  "changed since": "changed",
  "talked with since": "talked-with",
  "has a follow-up since": "follow-up",
  "on a referral since": "referral",
  "introduced since": "introduction",
  "on an opportunity since": "opportunity",
  "on a playbook since": "playbook",
};

/** Whom the undo of an import kept, as this version or one before it stored them; what a hand-made archive says is a change. */
export const readKept = (stored: string | null): Import["kept"] =>
  Stored.parse(JSON.parse(stored ?? "[]")).map(({ because, ...who }) => ({
    ...who,
    because: inWords[because] ?? KeptBecause.catch("changed").parse(because),
  }));
