import type { CalendarDay, Reason, TodayRow } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import {
  type ReferrerNotes,
  addDays,
  firstLine,
  hoursSinceMeeting,
  lastRemarkAbout,
} from "@followthrough/domain";
import { day, dayOrNull } from "../../sql/storedDay";
import { keys } from "../../sql/keyTable";
import { meetingInstant } from "../contacts/meetingInstant";
import { photoUrl } from "../contacts/wholeContact.store";
import { byDue } from "../../sql/dueOrder";
import { type Given, type RowOf, statement } from "../../sql/statement";
import { readWaitingLinks } from "../referrals/earlierLinks.store";
import { followUps, toFollowUp } from "../follow-ups/followUpRow";

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

/** Which steps: one, those due by a day, perhaps from another on, or those that are theirs. */
type Which = "one" | "until" | "between" | "waiting";

interface Span {
  readonly id?: string;
  readonly from?: string;
  readonly until?: string;
}

/**
 * Follow-ups, each with why it is worth doing: of open ones the index on account, state and due day finds them, and each
 * looks up its own person.
 */
const selectSteps = statement(
  (
    db,
    given: Given<{ id: string; from: string; until: string; most: number }>,
    { which }: { readonly which: Which },
  ) =>
    followUps(db)
      .leftJoin("ContactPhoto as p", (on) => on.onRef("p.contactId", "=", "c.id"))
      .leftJoin("Event as e", (on) => on.onRef("e.id", "=", "c.metAtEventId"))
      .leftJoin("Conversation as v", (on) =>
        on.on("v.id", "=", (eb) =>
          eb
            .selectFrom("ConversationContact as cc")
            .innerJoin("Conversation as x", (one) => one.onRef("x.id", "=", "cc.conversationId"))
            .whereRef("cc.contactId", "=", "f.contactId")
            .select("cc.conversationId")
            .orderBy("cc.heldOn", "desc")
            .orderBy("x.id", "desc")
            .limit(1),
        ),
      )
      // Where it was held, which may be elsewhere than where they were met.
      .leftJoin("Event as ve", (on) => on.onRef("ve.id", "=", "v.eventId"))
      .leftJoin("Referral as r", (on) =>
        on
          .on("r.id", "=", (eb) =>
            eb.fn.coalesce(
              "fr.id",
              eb
                .selectFrom("Referral as y")
                .whereRef("y.referredId", "=", "f.contactId")
                .select("y.id")
                .orderBy("y.heardOn")
                .orderBy("y.id")
                .limit(1),
            ),
          )
          .onRef("r.referredId", "=", "f.contactId"),
      )
      .leftJoin("Contact as ra", (on) => on.onRef("ra.id", "=", "r.referrerId"))
      .select((eb) => {
        const firstWay = (kind: "email" | "phone" | "link") =>
          eb
            .selectFrom("ContactMethod as m")
            .whereRef("m.contactId", "=", "f.contactId")
            .where("m.kind", "=", kind)
            .select("m.value")
            .orderBy("m.position")
            .orderBy("m.id")
            .limit(1);
        return [
          "c.title",
          "c.organization",
          "p.contactId as photo",
          "c.metOn",
          "c.firstTouchOn",
          "c.createdAt as contactCreatedAt",
          "e.name as eventName",
          firstWay("email").as("email"),
          firstWay("phone").as("phone"),
          firstWay("link").where("m.matchKey", "is not", null).as("linkedIn"),
          "v.heldOn",
          "v.channel",
          "v.notes",
          "ve.name as heldAtEvent",
          "ra.name as referrerName",
          "r.heardOn",
          "r.reason as referralReason",
        ];
      })
      .$if(which === "one", (some) => some.where("f.id", "=", given.id))
      .$if(which === "waiting", (some) => some.where("f.state", "=", "waiting"))
      .$if(which === "until" || which === "between", (some) =>
        some.where("f.state", "=", "open").where("f.dueOn", "<=", given.until),
      )
      .$if(which === "between", (some) => some.where("f.dueOn", ">=", given.from))
      .orderBy(byDue("f"))
      .limit(given.most),
);

type Row = RowOf<typeof selectSteps>;

const contactOf = (row: Row): TodayRow["contact"] =>
  row.contactId === null
    ? null
    : {
        id: row.contactId,
        name: row.contactName ?? "",
        title: row.title,
        organization: row.organization,
        photoUrl: photoUrl(row.contactId, row.photo !== null),
        email: row.email,
        phone: row.phone,
        linkedIn: row.linkedIn,
      };

/** The steps with what was said of those pointed out, which is read apart. */
const readSteps = async (
  tx: Tx,
  account: DueAccount,
  { which, most, ...span }: Span & { readonly which: Which; readonly most: number },
  { today, now }: Moment,
): Promise<TodayRow[]> => {
  const rows = await selectSteps(tx, account.id, { id: "", from: "", until: "", ...span, most }, { which });
  const pointedTo = rows.flatMap(({ referrerName, contactId }) =>
    referrerName === null || contactId === null ? [] : [contactId],
  );
  const saidOf = await saidByReferrers(tx, account.id, new Set(pointedTo));
  const { whoFor } = await readWaitingLinks(tx, account.id, pointedTo);
  return rows.map((row) => ({
    followUp: toFollowUp(row, today),
    contact: contactOf(row),
    reason: reasonOf(row),
    spokenOf: spokenOfRow(row, saidOf.get(row.contactId ?? "") ?? []),
    // A step that is theirs to do waits for them, not for their referrer.
    waitsFor: row.state === "open" ? (whoFor.get(row.contactId ?? "") ?? null) : null,
    hoursSinceMet: hoursSinceMet(row, account.timeZone, now),
  }));
};

/**
 * The steps due within the coming seven days and before, `most` of the late ones and as many of the others: whatever has
 * piled up hides nothing of today.
 */
export const readTodayRows = async (
  tx: Tx,
  account: DueAccount,
  moment: Moment,
  most: number,
): Promise<TodayRow[]> => {
  const until = addDays(moment.today, 7);
  const rows = await readSteps(tx, account, { which: "until", until, most }, moment);
  if (rows.length < most) return rows;
  const late = rows.filter(({ followUp }) => followUp.dueOn < moment.today);
  if (late.length === 0) return rows;
  return [
    ...late,
    ...(await readSteps(tx, account, { which: "between", from: moment.today, until, most }, moment)),
  ];
};

/** What is waited for: first whoever has been left in peace long enough. */
export const readWaitingRows = (
  tx: Tx,
  account: DueAccount,
  moment: Moment,
  most: number,
): Promise<TodayRow[]> => readSteps(tx, account, { which: "waiting", most }, moment);

/** The first steps due from one day to another. */
export const readDueRows = (
  tx: Tx,
  account: DueAccount,
  { from, until, most }: { from: CalendarDay | null; until: CalendarDay; most: number },
  moment: Moment,
): Promise<TodayRow[]> =>
  readSteps(
    tx,
    account,
    from === null ? { which: "until", until, most } : { which: "between", from, until, most },
    moment,
  );

/** One step, open or closed; null where there is none, or it or its person is in the trash. */
export const readStep = async (
  tx: Tx,
  account: DueAccount,
  followUpId: string,
  moment: Moment,
): Promise<TodayRow | null> => {
  const [row] = await readSteps(tx, account, { which: "one", id: followUpId, most: 1 }, moment);
  return row ?? null;
};

const selectSaid = statement((db, { contactIds, most }: Given<{ contactIds: string[]; most: number }>) =>
  db
    .selectFrom(keys(db, contactIds))
    .crossJoin("Referral as r")
    .crossJoin("Contact as a")
    .crossJoin("ConversationContact as cc")
    .crossJoin("Conversation as v")
    .whereRef("r.referredId", "=", "k.key")
    .whereRef("a.id", "=", "r.referrerId")
    .whereRef("cc.contactId", "=", "a.id")
    .whereRef("cc.heldOn", ">", "r.heardOn")
    .whereRef("v.id", "=", "cc.conversationId")
    .where("v.notes", "<>", "")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("ConversationContact as x")
            .whereRef("x.contactId", "=", "k.key")
            .whereRef("x.conversationId", "=", "v.id")
            .select(({ lit }) => lit(1).as("one")),
        ),
      ),
    )
    .select(["k.key as contactId", "a.name as referrer", "cc.heldOn", "v.notes"])
    .orderBy("cc.heldOn", "desc")
    .orderBy("v.id", "desc")
    .limit(most),
);

/** What was said with whoever pointed to these people, later than they did and without the person, the latest first. */
const saidByReferrers = async (
  tx: Tx,
  accountId: string,
  contactIds: ReadonlySet<string>,
): Promise<Map<string, ReferrerNotes[]>> => {
  const byPerson = new Map<string, ReferrerNotes[]>();
  if (contactIds.size === 0) return byPerson;
  const rows = await selectSaid(tx, accountId, { contactIds: [...contactIds], most: mostSaid });
  for (const { contactId, referrer, heldOn, notes } of rows)
    byPerson.set(contactId, [...(byPerson.get(contactId) ?? []), { referrer, on: day(heldOn), notes }]);
  return byPerson;
};

const spokenOfRow = (row: Row, remarks: readonly ReferrerNotes[]): TodayRow["spokenOf"] => {
  const last = lastRemarkAbout(row.contactName ?? "", remarks);
  if (!last || (row.heldOn !== null && last.on <= row.heldOn)) return null;
  return { by: last.referrer, on: last.on, text: last.text };
};

const reasonOf = (row: Row): Reason => {
  const text = firstLine(row.notes ?? "");
  const isFresh = row.referrerName !== null && (row.heldOn === null || (row.heardOn ?? "") >= row.heldOn);
  if (isFresh)
    return {
      kind: "referral",
      on: dayOrNull(row.heardOn),
      by: row.referrerName,
      text: firstLine(row.referralReason ?? ""),
    };
  if (row.heldOn !== null)
    return { kind: "conversation", on: dayOrNull(row.heldOn), by: row.heldAtEvent ?? row.channel, text };
  if (row.metOn !== null) return { kind: "met", on: dayOrNull(row.metOn), by: row.eventName, text: "" };
  return { kind: "none", on: null, by: null, text: "" };
};

const hoursSinceMet = (row: Row, timeZone: string, now: string): number | null => {
  if (row.metOn === null || row.contactCreatedAt === null || row.firstTouchOn !== null) return null;
  return hoursSinceMeeting(meetingInstant(row.metOn, row.contactCreatedAt, timeZone), now);
};
