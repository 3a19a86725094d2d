import type { BackupsAnswer } from "@followthrough/contract";

export interface LastBackup {
  readonly words: string;
  /** What somebody should look after; null where all is well. */
  readonly problem: string | null;
}

const reasons = {
  damaged:
    "the copy is damaged, so the database may be too. Ask whoever runs this server to look at its log and its disk; the good backups are kept",
  "disk-full": "the disk is full. Ask whoever runs this server to make room",
  other: "the log of the server says why. Ask whoever runs it to look",
} as const;

/** How old the last backup is that was found good, and what is wrong. `formatMoment` says an instant within a sentence. */
export const describeLastBackup = (
  { made, lastGoodAt, isOverdue, failed, daily }: BackupsAnswer,
  formatMoment: (instant: string) => string,
): LastBackup => {
  if (made === "elsewhere")
    return {
      words:
        "This server keeps its data in PostgreSQL. Whoever runs it makes the backups; they are not seen from here.",
      problem: null,
    };
  const words = lastGoodAt
    ? `Last good backup: ${formatMoment(lastGoodAt)}, checked. One is made every day, and the last ${daily.keptAtMost ?? 0} stay on this server.`
    : "No backup has been checked yet. One is made within minutes of the server's start, and then every day.";
  if (failed)
    return {
      words,
      problem: `The backup of ${formatMoment(failed.at)} failed: ${reasons[failed.why]}. It is tried again every hour.`,
    };
  return {
    words,
    problem: isOverdue
      ? "The last good backup is more than two days old. One is made within minutes of the server's start; if this stays, look at its log."
      : null,
  };
};
