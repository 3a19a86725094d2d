import { type SavedView, ViewQuery } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { changedElsewhere, notFound } from "../../http/problem";
import { newId } from "../../newId";

const columns = { id: true, version: true, name: true, query: true, position: true } as const;

interface Row {
  id: string;
  version: number;
  name: string;
  query: string;
  position: number;
}

const toView = ({ id, version, name, query }: Row): SavedView => ({
  id,
  version,
  name,
  query: ViewQuery.parse(JSON.parse(query)),
});

const usual = ViewQuery.parse({});

/** One text for one list, whatever the order in which it was said. */
const toJson = (query: ViewQuery): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(ViewQuery.parse(query))
        .map(([key, value]) => [key, Array.isArray(value) ? value.toSorted() : value] as const)
        .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key as keyof ViewQuery])),
    ),
  );

const rowsOf = (tx: Tx, accountId: string): Promise<Row[]> =>
  tx.savedView.findMany({
    where: { accountId, deletedAt: null },
    select: columns,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });

export const listViews = async (tx: Tx, accountId: string): Promise<SavedView[]> =>
  (await rowsOf(tx, accountId)).map(toView);

/** Throws `not_found`. */
export const readView = async (tx: Tx, accountId: string, id: string): Promise<SavedView> => {
  const row = await tx.savedView.findFirst({ where: { accountId, id, deletedAt: null }, select: columns });
  if (!row) throw notFound("view");
  return toView(row);
};

export const insertView = async (
  tx: Tx,
  accountId: string,
  { name, query }: { name: string; query: ViewQuery },
  now: string,
): Promise<string> => {
  const id = newId();
  const { _max: last } = await tx.savedView.aggregate({ where: { accountId }, _max: { position: true } });
  await tx.savedView.create({
    data: {
      accountId,
      id,
      name,
      query: toJson(query),
      position: (last.position ?? -1) + 1,
      createdAt: now,
      updatedAt: now,
    },
  });
  return id;
};

/** Puts one at a place among the others, and numbers them anew. */
const move = async (tx: Tx, accountId: string, id: string, to: number): Promise<void> => {
  const others = (await rowsOf(tx, accountId)).filter((row) => row.id !== id).map((row) => row.id);
  for (const [position, each] of others.toSpliced(to, 0, id).entries())
    await tx.savedView.updateMany({ where: { accountId, id: each }, data: { position } });
};

interface Edit {
  name?: string | undefined;
  query?: ViewQuery | undefined;
  position?: number | undefined;
}

/** Changes a view made from `version`. Throws `not_found`, or `changed_elsewhere` with the view as it is now. */
export const updateView = async (
  tx: Tx,
  accountId: string,
  id: string,
  { edit, version }: { edit: Edit; version: number },
  now: string,
): Promise<SavedView> => {
  const { count } = await tx.savedView.updateMany({
    where: { accountId, id, version, deletedAt: null },
    data: {
      ...(edit.name === undefined ? {} : { name: edit.name }),
      ...(edit.query === undefined ? {} : { query: toJson(edit.query) }),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  if (count === 0) throw changedElsewhere(await readView(tx, accountId, id));
  if (edit.position !== undefined) await move(tx, accountId, id, edit.position);
  return readView(tx, accountId, id);
};

export const trashView = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const { count } = await tx.savedView.updateMany({
    where: { accountId, id, deletedAt: null },
    data: { deletedAt: now },
  });
  if (count === 0) throw notFound("view");
};

export const untrashView = async (tx: Tx, accountId: string, id: string): Promise<void> => {
  const { count } = await tx.savedView.updateMany({
    where: { accountId, id, deletedAt: { not: null } },
    data: { deletedAt: null },
  });
  if (count === 0) throw notFound("view");
};
