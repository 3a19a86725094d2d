import type { Change, ChangedNoun } from "@followthrough/contract";
import type { JournaledTableName, Tx } from "@followthrough/db";
import { defaultPlaybooks, defaultTemplates } from "@followthrough/domain";
import * as z from "zod";
import { decodeCursor, page } from "../../http/cursor";
import { Problem, invalidField } from "../../http/problem";
import { type Given, type RowOf, statement } from "../../sql/statement";
import { changedNouns } from "./changedNouns";

const selectNewest = statement((db) =>
  db.selectFrom("Account as a").select((eb) => [
    "a.lastForgottenAct as forgotten",
    eb
      .selectFrom("Act as t")
      .select((act) => act.fn.max<number | null>("t.seq").as("last"))
      .as("last"),
  ]),
);

/** In the order of the acts of an account the changes have theirs, so the last one says where to go on. */
const selectChanges = statement(
  (db, given: Given<{ fromAct: number; toAct: number; after: number; most: number }>) =>
    db
      .selectFrom("Change as j")
      .where("j.actSeq", ">=", given.fromAct)
      .where("j.actSeq", "<=", given.toAct)
      .where("j.seq", ">", given.after)
      .select(["j.seq", "j.actSeq", "j.tableName", "j.rowKey", "j.before"])
      .orderBy("j.actSeq")
      .orderBy("j.seq")
      .limit(given.most),
);

interface Row {
  readonly id: string;
  readonly deletedAt?: string | null;
}
const id = { id: true } as const;
const withTrash = { id: true, deletedAt: true } as const;

/** Those of a noun that there are, in the trash too. */
const rowsOf: Readonly<
  Record<
    Exclude<ChangedNoun, "stages">,
    (tx: Tx, where: { accountId: string; id: { in: string[] } }) => Promise<Row[]>
  >
> = {
  contact: (tx, where) => tx.contact.findMany({ where, select: withTrash }),
  conversation: (tx, where) => tx.conversation.findMany({ where, select: withTrash }),
  event: (tx, where) => tx.event.findMany({ where, select: withTrash }),
  "follow-up": (tx, where) => tx.followUp.findMany({ where, select: withTrash }),
  introduction: (tx, where) => tx.introduction.findMany({ where, select: withTrash }),
  opportunity: (tx, where) => tx.opportunity.findMany({ where, select: withTrash }),
  playbook: (tx, where) => tx.playbook.findMany({ where, select: withTrash }),
  "playbook-run": (tx, where) => tx.playbookRun.findMany({ where, select: id }),
  referral: (tx, where) => tx.referral.findMany({ where, select: withTrash }),
  telling: (tx, where) => tx.telling.findMany({ where, select: id }),
  template: (tx, where) => tx.messageTemplate.findMany({ where, select: withTrash }),
  view: (tx, where) => tx.savedView.findMany({ where, select: withTrash }),
};

/** What comes with the program is there before it has a row. */
const originals = new Set([...defaultPlaybooks, ...defaultTemplates].map((one) => one.id));

const isInTrash = (before: string): boolean =>
  z.looseObject({ deletedAt: z.string().nullable().default(null) }).parse(JSON.parse(before)).deletedAt !==
  null;

/** Whether each record that was changed was to be seen before, by the first change of each. */
const seenBefore = (
  rows: readonly RowOf<typeof selectChanges>[],
): Map<ChangedNoun, Map<string, boolean | null>> => {
  const seen = new Map<ChangedNoun, Map<string, boolean | null>>();
  for (const { tableName, rowKey, before } of rows) {
    const told = changedNouns[tableName as JournaledTableName];
    if (!told) continue;
    const { noun, idAt, isPart } = told;
    const of = noun === "stages" ? "all" : (rowKey.split(" ")[idAt] ?? "");
    const ofNoun = seen.get(noun) ?? new Map<string, boolean | null>();
    seen.set(noun, ofNoun);
    // Of a part alone nothing is known but that the whole is what it was.
    if (isPart) ofNoun.set(of, ofNoun.get(of) ?? null);
    else if (typeof ofNoun.get(of) !== "boolean")
      ofNoun.set(of, before === null ? originals.has(of) : !isInTrash(before));
  }
  return seen;
};

const kindOf = (was: boolean | null, is: boolean): Change["kind"] | null => {
  if (is) return was === false ? "made" : "changed";
  return was === true ? "removed" : null;
};

/** What the changes come to for a client that knows what was before them, by what there is now. */
const told = async (
  tx: Tx,
  accountId: string,
  rows: readonly RowOf<typeof selectChanges>[],
): Promise<Change[]> => {
  const changes: Change[] = [];
  for (const [noun, before] of seenBefore(rows)) {
    const ids = [...before.keys()];
    const there =
      noun === "stages" ? [{ id: "all" }] : await rowsOf[noun](tx, { accountId, id: { in: ids } });
    const shown = new Set(
      there.filter(({ deletedAt = null }: Row) => deletedAt === null).map((row) => row.id),
    );
    for (const [one, was] of before) {
      const kind = kindOf(was, shown.has(one));
      if (kind !== null) changes.push({ noun, id: one, kind });
    }
  }
  return changes;
};

/** Where a page ended: the last act that is told of, the act of its last change, and that change. */
const readCursor = (cursor: string | undefined): { toAct: number; fromAct: number; after: number } | null => {
  const at = decodeCursor(cursor);
  if (!at) return null;
  const [toAct, fromAct, after] = [at[0], ...at[1].split(" ")].map(Number);
  if (![toAct, fromAct, after].every(Number.isSafeInteger))
    throw invalidField("cursor", "is not one that this server gave");
  return { toAct: toAct ?? 0, fromAct: fromAct ?? 0, after: after ?? 0 };
};

/**
 * What changed since an act, each record once a page, and the number of the newest act: what is written meanwhile has a later
 * one and is told the next time. Throws `changes_forgotten` where not all of it is known any more.
 */
export const listChanges = async (
  tx: Tx,
  accountId: string,
  { since, limit, cursor }: { since?: number | undefined; limit: number; cursor?: string | undefined },
): Promise<{ changes: Change[]; newest: number; nextCursor: string | null }> => {
  const readNewest = async () => {
    const [row] = await selectNewest(tx, accountId, {});
    const forgotten = row?.forgotten ?? 0;
    return { forgotten, newest: Math.max(row?.last ?? 0, forgotten) };
  };
  const { newest: last } = await readNewest();
  const place = readCursor(cursor);
  if (since === undefined) return { changes: [], newest: last, nextCursor: null };
  const from = place ?? { toAct: last, fromAct: since + 1, after: 0 };
  const rows = await selectChanges(tx, accountId, { ...from, most: limit + 1 });
  const { rows: shown, nextCursor } = page(rows, limit, ({ actSeq, seq }) => [
    String(from.toAct),
    `${actSeq} ${seq}`,
  ]);
  const changes = await told(tx, accountId, shown);
  // Asked last: what is forgotten while the others are read is missing from them.
  const { forgotten, newest } = await readNewest();
  if (since < forgotten || since > newest)
    throw new Problem(
      "changes_forgotten",
      "Not everything that was changed since then is known any more. Ask without a number, read everything, and go on from there.",
    );
  return { changes, newest: from.toAct, nextCursor };
};
