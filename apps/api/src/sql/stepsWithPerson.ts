import type { Prisma } from "@followthrough/db";
import type { Reader } from "./statement";

/** Steps `f` beside their person `c`, neither of them in the trash. Of a step of mine alone the columns of `c` are null. */
export const stepsWithPerson = (db: Pick<Reader, "selectFrom">) =>
  db
    .selectFrom("FollowUp as f")
    .leftJoin("Contact as c", (on) => on.onRef("c.id", "=", "f.contactId"))
    .where((eb) => eb.or([eb("f.contactId", "is", null), eb("c.id", "is not", null)]));

/** Of steps as Prisma finds them: not those whose person is in the trash. */
export const personNotInTrash = {
  OR: [{ contactId: null }, { contact: { deletedAt: null } }],
} satisfies Prisma.FollowUpWhereInput;
