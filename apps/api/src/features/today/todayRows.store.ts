import type { CalendarDay, Reason, TodayRow } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import {
  type ReferrerNotes,
  addDays,
  firstLine,
  hoursSinceMeeting,
  lastRemarkAbout,
} from "@followthrough/domain";
import { day, dayOrNull } from "../../sql/storedDay";
import { keyTable } from "../../sql/keyTable";
import { meetingInstant } from "../contacts/meetingInstant";
import { photoUrl } from "../contacts/wholeContact.store";
import { dueOrder } from "../../sql/dueOrder";
import { type FollowUpRow, followUpColumns, followUpJoins, toFollowUp } from "../follow-ups/followUpRow";

interface Row extends FollowUpRow {
  title: string | null;
  organization: string | null;
  photo: string | null;
  metOn: string | null;
  firstTouchOn: string | null;
  contactCreatedAt: string;
  eventName: string | null;
  email: string | null;
  phone: string | null;
  linkedIn: string | null;
  heldOn: string | null;
  channel: string | null;
  notes: string | null;
  referrerName: string | null;
  heardOn: string | null;
  referralReason: string | null;
}

const method = (kind: "email" | "phone", alias: string) => Prisma.sql`
  (SELECT m."value" FROM "ContactMethod" m WHERE m."accountId" = f."accountId" AND m."contactId" = f."contactId" AND m."kind" = ${kind}
    ORDER BY m."position", m."id" LIMIT 1) AS ${Prisma.raw(alias)}`;

/** How many rows a screen can be expected to hold; the counts are of all of them. */
export const mostRows = 200;
/** Talks with those who pointed to them that are looked at for what was said of them. */
const mostSaid = 500;

/** Whose steps: somebody signed in, or somebody who is reminded of them. */
interface DueAccount {
  readonly id: string;
  readonly timeZone: string;
}

interface Moment {
  readonly today: CalendarDay;
  readonly now: string;
}

/**
 * Follow-ups, each with why it is worth doing: of open ones the index on account, state and due day finds them, and each
 * looks up its own person; in another, what was said of those pointed out.
 */
const readSteps = async (
  tx: Tx,
  account: DueAccount,
  { which, most }: { which: Prisma.Sql; most: number },
  { today, now }: Moment,
): Promise<TodayRow[]> => {
  const rows = await tx.rows<Row>(Prisma.sql`
    SELECT ${followUpColumns}, c."title", c."organization", p."contactId" AS "photo", c."metOn", c."firstTouchOn",
      c."createdAt" AS "contactCreatedAt", e."name" AS "eventName", ${method("email", '"email"')}, ${method("phone", '"phone"')},
      (SELECT m."value" FROM "ContactMethod" m WHERE m."accountId" = f."accountId" AND m."contactId" = f."contactId" AND m."kind" = 'link'
        AND m."matchKey" IS NOT NULL ORDER BY m."position", m."id" LIMIT 1) AS "linkedIn",
      v."heldOn", v."channel", v."notes", ra."name" AS "referrerName", r."heardOn", r."reason" AS "referralReason"
    FROM "FollowUp" f
    JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId" AND c."deletedAt" IS NULL
    ${followUpJoins}
    LEFT JOIN "ContactPhoto" p ON p."accountId" = c."accountId" AND p."contactId" = c."id"
    LEFT JOIN "Event" e ON e."accountId" = c."accountId" AND e."id" = c."metAtEventId" AND e."deletedAt" IS NULL
    LEFT JOIN "Conversation" v ON v."accountId" = f."accountId" AND v."id" = (
      SELECT cc."conversationId" FROM "ConversationContact" cc
      JOIN "Conversation" x ON x."accountId" = cc."accountId" AND x."id" = cc."conversationId" AND x."deletedAt" IS NULL
      WHERE cc."accountId" = f."accountId" AND cc."contactId" = f."contactId" ORDER BY cc."heldOn" DESC, x."id" DESC LIMIT 1)
    LEFT JOIN "Referral" r ON r."accountId" = f."accountId" AND r."id" = COALESCE(f."referralId", (
      SELECT y."id" FROM "Referral" y WHERE y."accountId" = f."accountId" AND y."referredId" = f."contactId" AND y."deletedAt" IS NULL
      ORDER BY y."heardOn", y."id" LIMIT 1)) AND r."deletedAt" IS NULL AND r."referredId" = f."contactId"
    LEFT JOIN "Contact" ra ON ra."accountId" = r."accountId" AND ra."id" = r."referrerId" AND ra."deletedAt" IS NULL
    WHERE f."accountId" = ${account.id} AND f."deletedAt" IS NULL AND ${which}
    ORDER BY ${dueOrder("f")} LIMIT ${most}`);
  const pointedTo = rows.filter(({ referrerName }) => referrerName !== null);
  const said = await saidByReferrers(tx, account.id, new Set(pointedTo.map(({ contactId }) => contactId)));
  return rows.map((row) => ({
    followUp: toFollowUp(row, today),
    contact: {
      id: row.contactId,
      name: row.contactName,
      title: row.title,
      organization: row.organization,
      photoUrl: photoUrl(row.contactId, row.photo !== null),
      email: row.email,
      phone: row.phone,
      linkedIn: row.linkedIn,
    },
    reason: reasonOf(row),
    spokenOf: spokenOfRow(row, said.get(row.contactId) ?? []),
    hoursSinceMet: hoursSinceMet(row, account.timeZone, now),
  }));
};

/** The steps due within the coming seven days and before. */
export const readTodayRows = (tx: Tx, account: DueAccount, moment: Moment): Promise<TodayRow[]> =>
  readSteps(
    tx,
    account,
    { which: Prisma.sql`f."state" = 'open' AND f."dueOn" <= ${addDays(moment.today, 7)}`, most: mostRows },
    moment,
  );

/** The first steps due from one day to another. */
export const readDueRows = (
  tx: Tx,
  account: DueAccount,
  { from, until, most }: { from: CalendarDay | null; until: CalendarDay; most: number },
  moment: Moment,
): Promise<TodayRow[]> => {
  const notBefore = from === null ? Prisma.empty : Prisma.sql`f."dueOn" >= ${from} AND`;
  return readSteps(
    tx,
    account,
    { which: Prisma.sql`f."state" = 'open' AND ${notBefore} f."dueOn" <= ${until}`, most },
    moment,
  );
};

/** One step, open or closed; null where there is none, or it or its person is in the trash. */
export const readStep = async (
  tx: Tx,
  account: DueAccount,
  followUpId: string,
  moment: Moment,
): Promise<TodayRow | null> => {
  const [row] = await readSteps(tx, account, { which: Prisma.sql`f."id" = ${followUpId}`, most: 1 }, moment);
  return row ?? null;
};

/** What was said with whoever pointed to these people, later than they did and without the person, the latest first. */
const saidByReferrers = async (
  tx: Tx,
  accountId: string,
  contactIds: ReadonlySet<string>,
): Promise<Map<string, ReferrerNotes[]>> => {
  const said = new Map<string, ReferrerNotes[]>();
  if (contactIds.size === 0) return said;
  const rows = await tx.rows<{
    contactId: string;
    referrer: string;
    heldOn: string;
    notes: string;
  }>(Prisma.sql`
    SELECT k."key" AS "contactId", a."name" AS "referrer", cc."heldOn", v."notes"
    FROM ${keyTable(tx, [...contactIds])} k CROSS JOIN "Referral" r CROSS JOIN "Contact" a CROSS JOIN "ConversationContact" cc
      CROSS JOIN "Conversation" v
    WHERE r."accountId" = ${accountId} AND r."referredId" = k."key" AND r."deletedAt" IS NULL
      AND a."accountId" = ${accountId} AND a."id" = r."referrerId" AND a."deletedAt" IS NULL
      AND cc."accountId" = ${accountId} AND cc."contactId" = a."id" AND cc."heldOn" > r."heardOn"
      AND v."accountId" = ${accountId} AND v."id" = cc."conversationId" AND v."deletedAt" IS NULL AND v."notes" <> ''
      AND NOT EXISTS (SELECT 1 FROM "ConversationContact" x
        WHERE x."accountId" = ${accountId} AND x."contactId" = k."key" AND x."conversationId" = v."id")
    ORDER BY cc."heldOn" DESC, v."id" DESC LIMIT ${mostSaid}`);
  for (const { contactId, referrer, heldOn, notes } of rows)
    said.set(contactId, [...(said.get(contactId) ?? []), { referrer, on: day(heldOn), notes }]);
  return said;
};

const spokenOfRow = (row: Row, said: readonly ReferrerNotes[]): TodayRow["spokenOf"] => {
  const last = lastRemarkAbout(row.contactName, said);
  if (!last || (row.heldOn !== null && last.on <= row.heldOn)) return null;
  return { by: last.referrer, on: last.on, text: last.text };
};

const reasonOf = (row: Row): Reason => {
  const said = firstLine(row.notes ?? "");
  const isFresh = row.referrerName !== null && (row.heldOn === null || (row.heardOn ?? "") >= row.heldOn);
  if (isFresh)
    return {
      kind: "referral",
      on: dayOrNull(row.heardOn),
      by: row.referrerName,
      text: firstLine(row.referralReason ?? ""),
    };
  if (row.heldOn !== null)
    return { kind: "conversation", on: dayOrNull(row.heldOn), by: row.eventName ?? row.channel, text: said };
  if (row.metOn !== null) return { kind: "met", on: dayOrNull(row.metOn), by: row.eventName, text: "" };
  return { kind: "none", on: null, by: null, text: "" };
};

const hoursSinceMet = (row: Row, timeZone: string, now: string): number | null => {
  if (row.metOn === null || row.firstTouchOn !== null) return null;
  return hoursSinceMeeting(meetingInstant(row.metOn, row.contactCreatedAt, timeZone), now);
};
