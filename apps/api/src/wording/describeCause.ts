import type { CauseKind } from "../http/causeOf";

const causes: Readonly<Record<CauseKind, { readonly words: string; readonly advice: string }>> = {
  "file-gone": {
    words: "The database file was moved or deleted while the server was running.",
    advice: "What you see can still be read and exported; then stop the server and put the database back.",
  },
  full: { words: "The disk is full.", advice: "Make room and try again." },
  away: { words: "The server cannot reach its database just now.", advice: "Try again in a moment." },
  busy: { words: "The server is busy.", advice: "Try again in a moment." },
  damaged: {
    words: "The database is damaged, or its disk cannot be read.",
    advice: "Stop the server and restore a backup.",
  },
  denied: {
    words: "The server may not read or write its own files.",
    advice: "Give it the rights to them and try again.",
  },
};

/** Why the database or the disk did not do something: what it is and what can be done. */
export const describeCause = (kind: CauseKind) => causes[kind];
