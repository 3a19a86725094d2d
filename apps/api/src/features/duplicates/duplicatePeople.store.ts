import type { Tx } from "@followthrough/db";
import type { PersonKeys } from "@followthrough/domain";
import { statement } from "../../sql/statement";

export type DuplicatePerson = PersonKeys & { readonly id: string };

const selectPeople = statement((db) =>
  db.selectFrom("Contact as c").select(["c.id", "c.name", "c.preferredName", "c.organization"]),
);

const selectMethods = statement((db) =>
  db
    .selectFrom("ContactMethod as m")
    .where("m.matchKey", "is not", null)
    .select(["m.contactId", "m.kind", "m.matchKey"])
    .$narrowType<{ matchKey: string }>(),
);

const selectFingerprint = statement((db) =>
  db
    .selectFrom("Contact as c")
    .select((eb) => [
      eb.fn.countAll<number>().as("count"),
      eb.fn.max<string | null>("c.updatedAt").as("last"),
      eb.fn.max<string | null>("c.id").as("newest"),
      eb.fn.sum<number | null>("c.version").as("versions"),
    ]),
);

/** Everybody not in the trash, with what they are recognised by. */
export const readDuplicatePeople = async (tx: Tx, accountId: string): Promise<DuplicatePerson[]> => {
  const rows = await selectPeople(tx, accountId, {});
  const methods = await selectMethods(tx, accountId, {});
  const keys = new Map(
    rows.map(({ id }) => [
      id,
      { email: new Set<string>(), phone: new Set<string>(), link: new Set<string>() },
    ]),
  );
  for (const { contactId, kind, matchKey } of methods)
    if (kind === "email" || kind === "phone" || kind === "link") keys.get(contactId)?.[kind].add(matchKey);
  return rows.map((row) => {
    const of = keys.get(row.id);
    return {
      ...row,
      emails: [...(of?.email ?? [])],
      phones: [...(of?.phone ?? [])],
      linkedIns: [...(of?.link ?? [])],
    };
  });
};

/** Changes whenever anybody's name or addresses do; cheap against finding the pairs. */
export const peopleFingerprint = async (tx: Tx, accountId: string): Promise<string> => {
  const [row] = await selectFingerprint(tx, accountId, {});
  return `${row?.count ?? 0} ${row?.last ?? ""} ${row?.newest ?? ""} ${row?.versions ?? 0}`;
};
