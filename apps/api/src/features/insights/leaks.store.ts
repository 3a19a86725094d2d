import { type CalendarDay, ReferralState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { addDays, hasOutcome, isJudged, isUncontacted, nothingPlannedDays } from "@followthrough/domain";
import { isOwedThanks } from "../../sql/isOwedThanks";
import { day } from "../../sql/storedDay";
import { type Given, type Reader, statement } from "../../sql/statement";
import { contactNames } from "./facts.store";
import { readOwedTellings } from "../tellings/tellings.store";

export type LeakKind = "notContacted" | "nothingPlanned" | "thanksOwed";

/** Somebody who is asked about, and whether they were lost. */
export interface LeakFact {
  readonly id: string;
  readonly contactId: string;
  /** The name of their referrer, or of the person they referred or led to. */
  readonly what: string;
  readonly on: CalendarDay;
  readonly isLost: boolean;
}

interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly today: CalendarDay;
}

type Within = Given<{ from: string; to: string }>;

/** Referrals with who made them and to whom they led, both there. */
const between = (db: Reader) =>
  db
    .selectFrom("Referral as r")
    .innerJoin("Contact as a", (on) => on.onRef("a.id", "=", "r.referrerId"))
    .innerJoin("Contact as b", (on) => on.onRef("b.id", "=", "r.referredId"));

const selectHeard = statement((db, { from, to }: Within) =>
  between(db)
    .where("r.heardOn", ">=", from)
    .where("r.heardOn", "<=", to)
    .select(["r.id", "r.state", "r.heardOn", "b.id as contactId", "a.name as what"]),
);

const readHeard = async (tx: Tx, accountId: string, within: Period): Promise<LeakFact[]> => {
  const { from, to, today } = within;
  const rows = await selectHeard(tx, accountId, { from, to });
  return rows
    .map(({ state, heardOn, ...row }) => ({
      ...row,
      on: day(heardOn),
      isLost: isUncontacted(ReferralState.parse(state)),
    }))
    .filter(({ on, isLost }) => isJudged({ metOn: on, firstTouchOn: isLost ? null : on }, today));
};

const outcomes = ReferralState.options.filter(hasOutcome);

const selectOutcomes = statement(
  (db, { from, to, owing }: Given<{ from: string; to: string; owing: readonly string[] }>) =>
    between(db)
      .where("r.state", "in", owing.list)
      .where("r.stateOn", ">=", from)
      .where("r.stateOn", "<=", to)
      .select((eb) => [
        "r.id",
        "r.stateOn",
        "a.id as contactId",
        "b.name as what",
        eb.case().when(isOwedThanks()).then(1).else(0).end().as("owed"),
      ]),
);

/** Opportunities of which somebody was told what came of them. */
const selectTold = statement((db, { from, to }: Within) =>
  db
    .selectFrom("Telling as t")
    .innerJoin("Contact as a", (on) => on.onRef("a.id", "=", "t.contactId"))
    .innerJoin("Opportunity as o", (on) => on.onRef("o.id", "=", "t.opportunityId"))
    .innerJoin("Contact as b", (on) => on.onRef("b.id", "=", "o.contactId"))
    .where("t.toldOn", "is not", null)
    // Of what is news now: what was told of a stage before it is another story.
    .whereRef("t.news", "=", "o.stage")
    .where("o.stageOn", ">=", from)
    .where("o.stageOn", "<=", to)
    .select(["t.id", "a.id as contactId", "b.name as what", "o.stageOn"]),
);

/** Of referrals with an outcome, and of opportunities with news: who has heard of it, and who is still owed a word. */
const readOutcomes = async (tx: Tx, accountId: string, { from, to, today }: Period): Promise<LeakFact[]> => {
  const rows = await selectOutcomes(tx, accountId, { from, to, owing: outcomes });
  const told = await selectTold(tx, accountId, { from, to });
  // The rule that the open loops go by for opportunities; of referrals the one who pointed there counts alone.
  const owed = (await readOwedTellings(tx, accountId, today)).filter(
    ({ of }) => of.kind === "opportunity" && of.on >= from && of.on <= to,
  );
  const names = await contactNames(
    tx,
    accountId,
    owed.map(({ of }) => of.aboutId),
  );
  return [
    ...rows.map(({ stateOn, owed: isOwed, ...row }) => ({ ...row, on: day(stateOn), isLost: isOwed === 1 })),
    ...told.map(({ stageOn, ...row }) => ({ ...row, on: day(stageOn), isLost: false })),
    ...owed.map(({ contactId, of }) => ({
      id: of.id,
      contactId,
      what: names.get(of.aboutId) ?? "",
      on: of.on,
      isLost: true,
    })),
  ];
};

const selectTalked = statement((db, { from, to }: Within) =>
  db
    .selectFrom("Contact as c")
    .where("c.archivedAt", "is", null)
    .where("c.lastTouchOn", ">=", from)
    .where("c.lastTouchOn", "<=", to)
    .select((eb) => [
      "c.id",
      eb.ref("c.lastTouchOn").$notNull().as("lastTouchOn"),
      eb
        .case()
        .when(
          eb.and([
            eb("c.nextFollowUpOn", "is", null),
            eb("c.waitingUntilOn", "is", null),
            eb("c.cadenceEvery", "is", null),
            eb.or([eb("c.settledOn", "is", null), eb("c.settledOn", "<", eb.ref("c.lastTouchOn"))]),
          ]),
        )
        .then(1)
        .else(0)
        .end()
        .as("unplanned"),
    ]),
);

/** As the open loop of it asks: between two weeks and half a year after the last word. */
const readTalked = async (tx: Tx, accountId: string, { from, to, today }: Period): Promise<LeakFact[]> => {
  const [first, last] = [addDays(today, -nothingPlannedDays.until), addDays(today, -nothingPlannedDays.from)];
  const rows = await selectTalked(tx, accountId, {
    from: from > first ? from : first,
    to: to < last ? to : last,
  });
  return rows.map(({ id, lastTouchOn, unplanned }) => ({
    id,
    contactId: id,
    what: "",
    on: day(lastTouchOn),
    isLost: unplanned === 1,
  }));
};

type Read = (tx: Tx, accountId: string, within: Period) => Promise<LeakFact[]>;

const readers: Readonly<Record<LeakKind, Read>> = {
  notContacted: readHeard,
  nothingPlanned: readTalked,
  thanksOwed: readOutcomes,
};

export const isLeakKind = (figure: string): figure is LeakKind => figure in readers;

/** Everybody of whom it is asked in a period, those who were lost among them. */
export const readLeak = (tx: Tx, accountId: string, kind: LeakKind, within: Period): Promise<LeakFact[]> =>
  readers[kind](tx, accountId, within);

/** Of how many how many were lost. */
export const countLeak = async (tx: Tx, accountId: string, kind: LeakKind, within: Period) => {
  const all = await readLeak(tx, accountId, kind, within);
  return { count: all.filter(({ isLost }) => isLost).length, of: all.length };
};
