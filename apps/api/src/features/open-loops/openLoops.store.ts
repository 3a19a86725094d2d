import { type CalendarDay, Cadence, type OpenLoop, ReferralState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { addDays, nothingPlannedDays, openLoops } from "@followthrough/domain";
import { sql } from "kysely";
import { describeSuggestion } from "../../wording/describeStepReason";
import { type Given, type Reader, statement } from "../../sql/statement";
import { day, dayOrNull } from "../../sql/storedDay";
import { openStageIds } from "../opportunities/stages.store";
import { readWaitingLinks } from "../referrals/earlierLinks.store";
import { showTellings } from "../tellings/showTellings.store";
import { meetingInstant } from "../contacts/meetingInstant";
import { isOwedThanks } from "../../sql/isOwedThanks";

/** Candidates of each kind that are looked at; what is older waits until these are closed. */
const most = 200;
/** Someone met longer ago than this and never contacted is no longer pressing: the list is for what can still be saved. */
const daysBack = 365;

/** Whose loops: somebody signed in, or somebody who is reminded of them. */
interface LoopAccount {
  readonly id: string;
  readonly timeZone: string;
  readonly workingDays: readonly number[];
}

const selectNeverContacted = statement((db, { from }: Given<{ from: string }>) =>
  db
    .selectFrom("Contact as c")
    .leftJoin("Event as e", (on) => on.onRef("e.id", "=", "c.metAtEventId"))
    .where("c.metOn", ">=", from)
    .where("c.archivedAt", "is", null)
    .where("c.firstTouchOn", "is", null)
    .where("c.nextFollowUpOn", "is", null)
    .where("c.waitingUntilOn", "is", null)
    // They wrote, and there is nothing more to do.
    .where((eb) =>
      eb.or([
        eb("c.settledOn", "is", null),
        eb("c.settledOn", "<", eb.fn.coalesce("c.lastTouchOn", "c.metOn")),
      ]),
    )
    .select(["c.id", "c.name", "c.createdAt", "e.id as eventId", "e.name as eventName"])
    .select((eb) => eb.ref("c.metOn").$notNull().as("metOn"))
    .orderBy("c.metOn", "desc")
    .orderBy("c.id")
    .limit(most),
);

const readNeverContacted = async (tx: Tx, account: LoopAccount, today: CalendarDay) => {
  const rows = await selectNeverContacted(tx, account.id, { from: addDays(today, -daysBack) });
  return rows.map((row) => ({
    contact: { id: row.id, name: row.name },
    metOn: day(row.metOn),
    metAt: meetingInstant(row.metOn, row.createdAt, account.timeZone),
    event: row.eventId && row.eventName ? { id: row.eventId, name: row.eventName } : null,
  }));
};

/** Referrals with who made them and to whom they led, both there. */
const referralsBetween = (db: Reader) =>
  db
    .selectFrom("Referral as r")
    .innerJoin("Contact as a", (on) => on.onRef("a.id", "=", "r.referrerId"))
    .innerJoin("Contact as b", (on) => on.onRef("b.id", "=", "r.referredId"))
    .select([
      "r.id",
      "r.version",
      "r.state",
      "r.heardOn",
      "r.stateOn",
      "a.id as referrerId",
      "a.name as referrerName",
      "b.id as referredId",
      "b.name as referredName",
    ])
    .orderBy("r.stateOn", "desc")
    .orderBy("r.id")
    .limit(most);

const selectHeard = statement((db) =>
  referralsBetween(db)
    .where("r.state", "=", "heard")
    .where("b.nextFollowUpOn", "is", null)
    .where("b.waitingUntilOn", "is", null),
);

const selectOwing = statement((db) =>
  referralsBetween(db)
    .where(isOwedThanks())
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("FollowUp as f")
            .whereRef("f.referralId", "=", "r.id")
            .whereRef("f.contactId", "=", "r.referrerId")
            .where("f.state", "in", ["open", "waiting"])
            .select(({ lit }) => lit(1).as("one")),
        ),
      ),
    ),
);

/** Without those that wait for an earlier link of their chain: the step to take is the one before. */
const readReferrals = async (tx: Tx, accountId: string) => {
  const [heard, outcomes] = await Promise.all([
    selectHeard(tx, accountId, {}),
    selectOwing(tx, accountId, {}),
  ]);
  const { referralIds } = await readWaitingLinks(
    tx,
    accountId,
    heard.map(({ referredId }) => referredId),
  );
  const toContact = heard.filter(({ id }) => !referralIds.has(id));
  return {
    referralsNotContacted: toContact.map((row) => ({
      contact: { id: row.referredId, name: row.referredName },
      referralId: row.id,
      referrer: { id: row.referrerId, name: row.referrerName },
      heardOn: day(row.heardOn),
    })),
    thanksOwed: outcomes.map((row) => ({
      contact: { id: row.referrerId, name: row.referrerName },
      referralId: row.id,
      version: row.version,
      referred: { id: row.referredId, name: row.referredName },
      state: ReferralState.parse(row.state),
      stateOn: day(row.stateOn),
    })),
  };
};

const selectWithoutStep = statement((db, { open }: Given<{ open: readonly string[] }>) =>
  db
    .selectFrom("Opportunity as o")
    .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "o.contactId"))
    .where("o.stage", "in", open.list)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("FollowUp as f")
            .whereRef("f.opportunityId", "=", "o.id")
            .where("f.state", "in", ["open", "waiting"])
            .select(({ lit }) => lit(1).as("one")),
        ),
      ),
    )
    .select(["o.id", "o.title", "o.stageOn", "c.id as contactId", "c.name as contactName"])
    .orderBy("o.stageOn", "desc")
    .orderBy("o.id")
    .limit(most),
);

const readOpportunities = async (tx: Tx, accountId: string, open: readonly string[]) => {
  const rows = await selectWithoutStep(tx, accountId, { open });
  return rows.map((row) => ({
    contact: { id: row.contactId, name: row.contactName },
    opportunityId: row.id,
    title: row.title,
    stageOn: day(row.stageOn),
  }));
};

const selectStanding = statement((db, { open, before }: Given<{ open: readonly string[]; before: string }>) =>
  db
    // In this order: all open steps are more than the opportunities.
    .selectFrom("Opportunity as o")
    .crossJoin("Contact as c")
    .crossJoin("FollowUp as f")
    .whereRef("c.id", "=", "o.contactId")
    .whereRef("f.opportunityId", "=", "o.id")
    .where("f.state", "=", "open")
    .where("o.stage", "in", open.list)
    .where("o.stageOn", "<", before)
    .select(["o.id", "o.title", "o.stageOn", "c.id as contactId", "c.name as contactName"])
    .select((eb) => eb.fn.min("f.dueOn").as("nextStepOn"))
    .groupBy(["o.id", "o.title", "o.stageOn", "c.id", "c.name"])
    .orderBy("o.stageOn")
    .orderBy("o.id")
    .limit(most),
);

/** The open opportunities with a next step that have not moved for a while. */
const readStanding = async (tx: Tx, accountId: string, open: readonly string[], today: CalendarDay) => {
  const rows = await selectStanding(tx, accountId, { open, before: addDays(today, -30) });
  return rows.map((row) => ({
    contact: { id: row.contactId, name: row.contactName },
    opportunityId: row.id,
    title: row.title,
    stageOn: day(row.stageOn),
    nextStepOn: day(row.nextStepOn),
  }));
};

const selectMade = statement((db) =>
  db
    .selectFrom("Introduction as i")
    .innerJoin("Contact as a", (on) => on.onRef("a.id", "=", "i.contactAId"))
    .innerJoin("Contact as b", (on) => on.onRef("b.id", "=", "i.contactBId"))
    .leftJoin("FollowUp as f", (on) =>
      on.onRef("f.id", "=", "i.followUpId").on("f.state", "in", ["open", "waiting"]),
    )
    .where("i.state", "=", "made")
    .where("f.id", "is", null)
    .select([
      "i.id",
      "i.version",
      "i.madeOn",
      "a.id as aId",
      "a.name as aName",
      "b.id as bId",
      "b.name as bName",
    ])
    .orderBy("i.madeOn", "desc")
    .orderBy("i.id")
    .limit(most),
);

/** Introductions of which nothing was heard, and nobody is to be asked. */
const readIntroductions = async (tx: Tx, accountId: string) => {
  const rows = await selectMade(tx, accountId, {});
  return rows.map((row) => ({
    contact: { id: row.aId, name: row.aName },
    introductionId: row.id,
    version: row.version,
    other: { id: row.bId, name: row.bName },
    madeOn: day(row.madeOn),
  }));
};

/** Those further back on a chain who have not heard; who pointed there themselves is owed thanks, which is a loop of its own. */
const readNews = async (tx: Tx, accountId: string, today: CalendarDay) => {
  const { tellings } = await showTellings(tx, accountId, { limit: most, offset: 0 }, today);
  return tellings
    .filter(({ isDirect, referralId }) => !isDirect || referralId === null)
    .map(({ contact, referralId, opportunityId, news, says, on }) => ({
      contact: { id: contact.id, name: contact.name },
      referralId,
      opportunityId,
      news,
      says,
      on,
    }));
};

const selectCadences = statement((db, { today }: Given<{ today: string }>) =>
  db
    .selectFrom("Contact as c")
    .where("c.cadenceLapsesOn", "<=", today)
    .where("c.archivedAt", "is", null)
    .where("c.nextFollowUpOn", "is", null)
    .where("c.waitingUntilOn", "is", null)
    .select(["c.id", "c.name", "c.cadenceEvery", "c.cadenceUnit", "c.lastConversationOn", "c.metOn"])
    .orderBy((eb) => eb.fn.coalesce("c.lastConversationOn", eb.val("")))
    .orderBy("c.id")
    .limit(1000),
);

/** Those that have lapsed. */
const readCadences = async (tx: Tx, accountId: string, today: CalendarDay) => {
  const rows = await selectCadences(tx, accountId, { today });
  return rows.map((row) => ({
    contact: { id: row.id, name: row.name },
    cadence: Cadence.parse({ every: row.cadenceEvery, unit: row.cadenceUnit }),
    lastConversationOn: dayOrNull(row.lastConversationOn),
    metOn: dayOrNull(row.metOn),
  }));
};

const selectSlipping = statement(
  (db, { today }: Given<{ today: string }>, { isLate }: { isLate: boolean }) => {
    const open = db
      .selectFrom("FollowUp as f")
      .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "f.contactId"))
      .where("f.state", "=", "open");
    return (
      (isLate ? open.where("f.dueOn", "<", today) : open.where("f.snoozeCount", ">", 2))
        .select(["f.id", "f.what", "f.dueOn", "f.snoozeCount", "c.id as contactId", "c.name as contactName"])
        // Those snoozed are few: going through all that are open in the order of their days would be more than sorting these.
        .orderBy(isLate ? "f.dueOn" : sql`${sql.ref("f.dueOn")} || ''`)
        .orderBy("f.id")
        .limit(most)
    );
  },
);

/**
 * Open follow-ups that may have gone stale: overdue, or snoozed thrice; asked for apart, since an index answers each. One that
 * waits for an earlier link of its chain does not go stale.
 */
const readSlipping = async (tx: Tx, accountId: string, today: CalendarDay) => {
  const [late, snoozed] = await Promise.all([
    selectSlipping(tx, accountId, { today }, { isLate: true }),
    selectSlipping(tx, accountId, { today }, { isLate: false }),
  ]);
  const rows = new Map([...late, ...snoozed].map((row) => [row.id, row]));
  const { whoFor } = await readWaitingLinks(
    tx,
    accountId,
    Array.from(rows.values(), ({ contactId }) => contactId),
  );
  return [...rows.values()]
    .filter(({ contactId }) => !whoFor.has(contactId))
    .map((row) => ({
      contact: { id: row.contactId, name: row.contactName },
      followUpId: row.id,
      what: row.what,
      dueOn: day(row.dueOn),
      snoozeCount: row.snoozeCount,
    }));
};

const selectNothingPlanned = statement((db, { from, until }: Given<{ from: string; until: string }>) =>
  db
    .selectFrom("Contact as c")
    .where("c.lastTouchOn", ">=", from)
    .where("c.lastTouchOn", "<=", until)
    .where("c.nextFollowUpOn", "is", null)
    .where("c.waitingUntilOn", "is", null)
    .where("c.archivedAt", "is", null)
    // A cadence asks by itself.
    .where("c.cadenceEvery", "is", null)
    .where((eb) => eb.or([eb("c.settledOn", "is", null), eb("c.settledOn", "<", eb.ref("c.lastTouchOn"))]))
    .select((eb) => ["c.id", "c.name", eb.ref("c.lastTouchOn").$notNull().as("lastTouchOn")])
    .orderBy("c.lastTouchOn", "desc")
    .orderBy("c.id")
    .limit(most),
);

/** Who was talked with, or a step done for, a while ago, and nothing is planned. */
const readNothingPlanned = async (tx: Tx, accountId: string, today: CalendarDay) => {
  const { from, until } = nothingPlannedDays;
  const span = { from: addDays(today, -until), until: addDays(today, -from) };
  const rows = await selectNothingPlanned(tx, accountId, span);
  return rows.map(({ id, name, lastTouchOn }) => ({ contact: { id, name }, lastTouchOn: day(lastTouchOn) }));
};

const selectWaitingLong = statement((db, { today }: Given<{ today: string }>) =>
  db
    .selectFrom("FollowUp as f")
    .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "f.contactId"))
    .where("f.state", "=", "waiting")
    .where("f.dueOn", "<=", today)
    .select(["f.id", "f.what", "c.id as contactId", "c.name as contactName"])
    .select((eb) => eb.ref("f.waitingSinceOn").$notNull().as("waitingSinceOn"))
    .orderBy("f.dueOn")
    .orderBy("f.id")
    .limit(most),
);

/** Whose turn it has been for longer than they are left in peace. */
const readWaitingLong = async (tx: Tx, accountId: string, today: CalendarDay) => {
  const rows = await selectWaitingLong(tx, accountId, { today });
  return rows.map((row) => ({
    contact: { id: row.contactId, name: row.contactName },
    followUpId: row.id,
    what: row.what,
    waitingSinceOn: day(row.waitingSinceOn),
  }));
};

/** Everything that needs a next step and has none; the rules are the domain's. */
export const readLoops = async (
  tx: Tx,
  account: LoopAccount,
  { today, now, isReview = false }: { today: CalendarDay; now: string; isReview?: boolean },
): Promise<OpenLoop[]> => {
  const open = await openStageIds(tx, account.id);
  const [
    neverContacted,
    referrals,
    opportunitiesWithoutStep,
    opportunitiesWithStep,
    introductionsWithoutNews,
    newsToTell,
    cadences,
    openFollowUps,
    nothingPlanned,
    waitingLong,
  ] = await Promise.all([
    readNeverContacted(tx, account, today),
    readReferrals(tx, account.id),
    readOpportunities(tx, account.id, open),
    readStanding(tx, account.id, open, today),
    readIntroductions(tx, account.id),
    // All chains are gone through for it, and it presses less: it is for the review, not for every look at Today.
    isReview ? readNews(tx, account.id, today) : [],
    readCadences(tx, account.id, today),
    readSlipping(tx, account.id, today),
    readNothingPlanned(tx, account.id, today),
    // On Today it stands among what is waited for.
    isReview ? readWaitingLong(tx, account.id, today) : [],
  ]);
  const found = openLoops(
    {
      neverContacted,
      ...referrals,
      opportunitiesWithoutStep,
      opportunitiesWithStep,
      introductionsWithoutNews,
      newsToTell,
      cadences,
      openFollowUps,
      nothingPlanned,
      waitingLong,
    },
    { today, now, workingDays: account.workingDays },
  );
  return found.map(({ fix, ...loop }) => ({ ...loop, fix: fix && describeSuggestion(fix) }));
};
