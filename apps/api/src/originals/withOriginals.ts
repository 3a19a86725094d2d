import type { Tx } from "@followthrough/db";
import { changedElsewhere, notFound } from "../http/problem";

/** Of what comes with the program: the row it would have. */
interface Original {
  readonly id: string;
  readonly version: number;
  readonly deletedAt: string | null;
}

/** What is written of a row. */
type Fields<Row> = Partial<Omit<Row, "id" | "version">>;

interface Kind<Row extends Original> {
  /** As it is called where there is none. */
  readonly noun: string;
  readonly originals: ReadonlyMap<string, Row>;
  /** Those of the account that have a row, in the trash or not. */
  rowsOf(tx: Tx, accountId: string): Promise<Row[]>;
  rowOf(tx: Tx, accountId: string, id: string): Promise<Row | null>;
  insert(tx: Tx, row: Row & { accountId: string; createdAt: string; updatedAt: string }): Promise<unknown>;
  /** Changes the row, and counts its version on. */
  update(
    tx: Tx,
    where: { accountId: string; id: string },
    fields: Fields<Row> & { updatedAt: string },
  ): Promise<unknown>;
}

interface Found<Row> {
  readonly row: Row;
  /** False of an original as it came. */
  readonly isStored: boolean;
}

/**
 * What an account has of a kind of which some come with the program. An original has no row until it is changed or removed;
 * then a row under its id stands in its place, so that an account is not filled with what nobody touched.
 */
export const withOriginals = <Row extends Original>(kind: Kind<Row>) => {
  const { noun, originals } = kind;

  /** One, in the trash or not. Throws `not_found`. */
  const findAny = async (tx: Tx, accountId: string, id: string): Promise<Found<Row>> => {
    const row = await kind.rowOf(tx, accountId, id);
    if (row) return { row, isStored: true };
    const original = originals.get(id);
    if (!original) throw notFound(noun);
    return { row: original, isStored: false };
  };

  /** One that is not in the trash. Throws `not_found`. */
  const find = async (tx: Tx, accountId: string, id: string): Promise<Found<Row>> => {
    const found = await findAny(tx, accountId, id);
    if (found.row.deletedAt !== null) throw notFound(noun);
    return found;
  };

  /** Writes one, by a row of its own where it had none. */
  const write = async (
    tx: Tx,
    accountId: string,
    { row, isStored }: Found<Row>,
    fields: Fields<Row>,
    now: string,
  ): Promise<void> => {
    if (isStored) {
      await kind.update(tx, { accountId, id: row.id }, { ...fields, updatedAt: now });
      return;
    }
    const version = row.version + 1;
    await kind.insert(tx, { ...row, ...fields, version, accountId, createdAt: now, updatedAt: now });
  };

  /** What only the trash changes. */
  const place = (deletedAt: string | null) => ({ deletedAt }) as Fields<Row>;

  return {
    find,
    write,

    /** Those that are not in the trash, and the originals that were neither changed nor removed; in no order. */
    list: async (tx: Tx, accountId: string): Promise<Row[]> => {
      const rows = await kind.rowsOf(tx, accountId);
      const own = new Set(rows.map(({ id }) => id));
      return [
        ...rows.filter(({ deletedAt }) => deletedAt === null),
        ...[...originals.values()].filter(({ id }) => !own.has(id)),
      ];
    },

    /** Throws `not_found`. */
    trash: async (tx: Tx, accountId: string, id: string, now: string): Promise<void> =>
      write(tx, accountId, await find(tx, accountId, id), place(now), now),

    /** Throws `not_found`, of one that is not in the trash too. */
    untrash: async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
      const found = await findAny(tx, accountId, id);
      if (found.row.deletedAt === null) throw notFound(noun);
      await write(tx, accountId, found, place(null), now);
    },

    /** The original of one that comes with the program. Throws `not_found` for any other, and `changed_elsewhere` with what `show` makes. */
    reset: async (
      tx: Tx,
      accountId: string,
      { id, version, show }: { id: string; version: number; show: (row: Row) => unknown },
      now: string,
    ): Promise<void> => {
      const found = await findAny(tx, accountId, id);
      const { row, isStored } = found;
      if (row.version !== version) throw changedElsewhere(show(row));
      const original = originals.get(id);
      if (!original) throw notFound(noun);
      if (!isStored) return;
      const { id: _id, version: _version, ...fields } = original;
      await write(tx, accountId, found, fields, now);
    },
  };
};
