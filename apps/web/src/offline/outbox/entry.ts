import type { CallKey } from "../../lib/callApi";

/** The acts that can be done where no server can be reached: what is done at an event and on the way home. */
export const outboxKeys = [
  "PUT /captures/:id",
  "POST /follow-ups",
  "POST /follow-ups/:id/completion",
  "POST /follow-ups/:id/drop",
  "POST /follow-ups/:id/snoozes",
  "POST /conversations",
] as const satisfies readonly CallKey[];
export type OutboxKey = (typeof outboxKeys)[number];

export const isOutboxKey = (key: CallKey): key is OutboxKey =>
  (outboxKeys as readonly CallKey[]).includes(key);

/** What an act is sent with. */
export interface Input {
  readonly params?: { readonly id: string };
  readonly body: object;
  readonly version?: number;
}

/** Why the server did not take it, in its words; what was typed is kept, to be put right. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** The version there is now, where it was changed elsewhere. */
  readonly version: number | null;
}

/** An act that waits to be sent: the request as it is, named by its key, with the day on which it was done. */
export interface Entry {
  /** Its `Idempotency-Key`. */
  readonly id: string;
  readonly accountId: string;
  /** Acts are sent in the order in which they were done. */
  readonly order: number;
  readonly key: OutboxKey;
  readonly input: Input;
  /** The day for which it counts; null for the day it is sent on. */
  readonly doneOn: string | null;
  /** When it was done, in milliseconds. */
  readonly at: number;
  /** What it was answered with here. */
  readonly answer: unknown;
  /** Since when it may have reached the server without an answer, in milliseconds; null where it never left. */
  readonly triedAt: number | null;
  readonly refusal: Refusal | null;
  /** How often the server broke down over it; kept before that was counted, there is none. */
  readonly failures?: number;
}

export const isOf =
  (accountId: string) =>
  (entry: Entry): boolean =>
    entry.accountId === accountId;

export const byOrder = (a: Entry, b: Entry): number => a.order - b.order;

/** As it is there now; null where it was sent, taken back or thrown away meanwhile: then it never comes back. */
export const stillThere = (entries: readonly Entry[], { id }: Entry): Entry | null =>
  entries.find((one) => one.id === id) ?? null;

/** Put behind what waits already. */
export const placedLast = (entries: readonly Entry[], entry: Entry): Entry => ({
  ...entry,
  order: Math.max(0, ...entries.map(({ order }) => order)) + 1,
});

/** Over so many breakdowns of the server it keeps no others waiting any more. */
const mostFailures = 3;

/** The server broke down over it: tried again, until it is somebody's to look at. */
export const failedOnce = (entry: Entry, refusal: Refusal): Entry => {
  const failures = (entry.failures ?? 0) + 1;
  return { ...entry, failures, refusal: failures >= mostFailures ? refusal : null };
};

/** Whether it is to be sent by itself. */
export const isWaiting = ({ refusal }: Entry): boolean => refusal === null;

/** It was sent, and may arrive whatever is done here. */
export const isOnItsWay = (entry: Entry): boolean => isWaiting(entry) && entry.triedAt !== null;

const hour = 60 * 60_000;
/** The server knows for 24 hours what it did under a key. */
const longestUnknown = 20 * hour;
const longestKept = 30 * 24 * hour;

/** Made anew if it came twice: nothing in them says that they are there already. */
const madeTwice: ReadonlySet<OutboxKey> = new Set(["POST /follow-ups", "POST /conversations"]);

/** Why an entry is not sent by itself any more, though nobody refused it; null where it is. */
export const staleness = ({ key, at, triedAt, doneOn }: Entry, now: number): Refusal | null => {
  if (triedAt !== null && madeTwice.has(key) && now - triedAt > longestUnknown)
    return {
      code: "unknown",
      message: "This was sent before, and no answer came. Look whether it is there before you send it again.",
      version: null,
    };
  if (doneOn !== null && now - at > longestKept)
    return {
      code: "old",
      message: "This was done more than 30 days ago. Sent now it counts for today.",
      version: null,
    };
  return null;
};

/** As it is sent again because somebody said so: made from what is there now, and for today where its day is long ago. */
export const sentAgain = (entry: Entry): Entry => {
  const { failures: _, ...kept } = entry;
  const { refusal, input, doneOn, triedAt } = kept;
  const version = refusal?.version ?? null;
  return {
    ...kept,
    refusal: null,
    triedAt: refusal?.code === "unknown" ? null : triedAt,
    doneOn: refusal?.code === "old" ? null : doneOn,
    input: version === null ? input : { ...input, version },
  };
};

/** Others on the same record that were made before this one was answered are made from what it made. */
export const followedBy = (
  later: readonly Entry[],
  { input: { params, version } }: Entry,
  next: number | null,
): Entry[] =>
  later
    .filter(
      ({ input }) =>
        next !== null && params !== undefined && input.params?.id === params.id && input.version === version,
    )
    .map((entry) => ({ ...entry, input: { ...entry.input, version: next ?? version ?? 0 } }));

/** What takes an act back, and of what. */
const undoOf: Readonly<Record<OutboxKey, CallKey>> = {
  "PUT /captures/:id": "DELETE /captures/:id",
  "POST /follow-ups": "DELETE /follow-ups/:id",
  "POST /follow-ups/:id/completion": "DELETE /follow-ups/:id/completion",
  "POST /follow-ups/:id/drop": "DELETE /follow-ups/:id/drop",
  "POST /follow-ups/:id/snoozes": "DELETE /follow-ups/:id/snoozes/latest",
  "POST /conversations": "DELETE /conversations/:id/recording",
};

const idIn = (answer: unknown): string | null =>
  typeof answer === "object" && answer !== null && "id" in answer && typeof answer.id === "string"
    ? answer.id
    : null;

/** The act that a call takes back, where it has surely not been sent: then neither has to be. */
export const takenBackBy = (entries: readonly Entry[], key: CallKey, input: object): Entry | null => {
  const { params } = input as { params?: { id?: string } };
  return (
    entries.findLast(
      (entry) =>
        undoOf[entry.key] === key &&
        entry.triedAt === null &&
        params?.id === (entry.input.params?.id ?? idIn(entry.answer)),
    ) ?? null
  );
};
