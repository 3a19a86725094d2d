import type { CalendarDay, ContactFilter, ContactFilters } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { addMonths } from "@followthrough/domain";
import { isContactIn } from "../../sql/isContactIn";
import { type ListSearch, searchCondition } from "../search/searchCondition.store";
import { lapsedIds } from "./lapsed.store";

/** Which people a list is about; what is left out asks nothing. */
export type ContactSelection = { readonly [K in keyof ContactFilters]?: ContactFilters[K] | undefined };

/** Months without a word after which somebody has gone quiet. */
const quietMonths = 6;

const byColumns = (today: CalendarDay): Readonly<Partial<Record<ContactFilter, Prisma.Sql>>> => ({
  "no-next-step": Prisma.sql`c."nextFollowUpOn" IS NULL`,
  met: Prisma.sql`c."metOn" IS NOT NULL`,
  "not-met": Prisma.sql`c."metOn" IS NULL`,
  starred: Prisma.sql`c."starredAt" IS NOT NULL`,
  quiet: Prisma.sql`c."metOn" IS NOT NULL AND COALESCE(c."lastConversationOn", c."metOn") < ${addMonths(today, -quietMonths)}`,
  referred: Prisma.sql`EXISTS (SELECT 1 FROM "Referral" r WHERE r."accountId" = c."accountId" AND r."referredId" = c."id" AND r."deletedAt" IS NULL)`,
  // Joined to nothing, the kind cannot lead SQLite to the index of all addresses, to be read once for each contact.
  "no-email": Prisma.sql`NOT EXISTS (SELECT 1 FROM "ContactMethod" m WHERE m."accountId" = c."accountId" AND m."contactId" = c."id" AND m."kind" || '' = 'email')`,
});

/** Both databases fold the letters A to Z alone, so no others are folded here. */
const containing = (part: string): string =>
  `%${part.replace(/[\\%_]/g, (special) => `\\${special}`).replace(/[A-Z]/g, (letter) => letter.toLowerCase())}%`;

interface Conditions {
  readonly which: Prisma.Sql;
  /** The same without account and trash, which a statement says by itself. */
  readonly fitting: Prisma.Sql;
  /** What the words of the search came to. */
  readonly wanted: ListSearch;
}

/** What a list asks of the contact `c`: of the account, not in the trash, and fitting every part of `which`. */
export const contactConditions = async (
  tx: Tx,
  accountId: string,
  { search = "", filter = [], tag = [], eventId, importId, organization, place }: ContactSelection,
  today: CalendarDay,
): Promise<Conditions> => {
  const columns = byColumns(today);
  const lapsed = () => lapsedIds(tx, accountId, today);
  const wanted = await searchCondition(tx, accountId, search, { today, lapsed });
  const conditions: (Prisma.Sql | null)[] = [
    filter.includes("archived") || wanted.archived
      ? Prisma.sql`c."archivedAt" IS NOT NULL`
      : Prisma.sql`c."archivedAt" IS NULL`,
    ...filter.map((name) => columns[name] ?? null),
    filter.includes("cadence-lapsed") ? isContactIn(tx, await lapsed()) : null,
    eventId ? Prisma.sql`c."metAtEventId" = ${eventId}` : null,
    importId
      ? Prisma.sql`c."batchId" = (SELECT i."batchId" FROM "Import" i WHERE i."accountId" = ${accountId} AND i."id" = ${importId})`
      : null,
    organization ? Prisma.sql`LOWER(c."organization") LIKE ${containing(organization)} ESCAPE '\\'` : null,
    place ? Prisma.sql`LOWER(c."place") LIKE ${containing(place)} ESCAPE '\\'` : null,
    ...tag.map(
      (each) =>
        Prisma.sql`EXISTS (SELECT 1 FROM "ContactTag" t WHERE t."accountId" = c."accountId" AND t."contactId" = c."id" AND t."tag" = ${each})`,
    ),
  ];
  const all = Prisma.join(
    conditions.filter((condition) => condition !== null),
    " AND ",
  );
  const fitting = Prisma.sql`${all} ${wanted.condition}`;
  const which = Prisma.sql`c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND ${fitting}`;
  return { which, fitting, wanted };
};
