import { type CalendarDay, type Introduction, IntroductionState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import {
  RuleError,
  introductionFollowUp,
  daysBetween,
  firstName,
  mustBeTwoPeople,
} from "@followthrough/domain";
import { describeSuggestion } from "../../wording/describeStepReason";
import type { SignedIn } from "../../http/account";
import { nextStepColumns, toNextStep } from "../../sql/nextStep";
import { isBefore } from "../../sql/isBefore";
import { type Given, type Reader, type RowOf, statement } from "../../sql/statement";
import { day } from "../../sql/storedDay";
import { decodeCursor, page } from "../../http/cursor";
import { notFound } from "../../http/problem";
import { introductionIds } from "./introductionIds";

export interface Moment {
  readonly account: SignedIn;
  readonly today: CalendarDay;
}

const introductions = (db: Reader) =>
  db
    .selectFrom("Introduction as i")
    .innerJoin("Contact as a", (on) => on.onRef("a.id", "=", "i.contactAId"))
    .innerJoin("Contact as b", (on) => on.onRef("b.id", "=", "i.contactBId"))
    .leftJoin("FollowUp as f", (on) =>
      on.onRef("f.id", "=", "i.followUpId").on("f.state", "in", ["open", "waiting"]),
    )
    .select(["i.id", "i.version", "i.reason", "i.madeOn", "i.state", "i.stateOn", "i.createdAt"])
    .select(["a.id as aId", "a.name as aName", "a.organization as aOrganization"])
    .select(["b.id as bId", "b.name as bName", "b.organization as bOrganization"])
    .select(nextStepColumns);

const selectOne = statement((db, { id }: Given<{ id: string }>) => introductions(db).where("i.id", "=", id));

interface Asked {
  readonly ofState: boolean;
  readonly ofContact: boolean;
  readonly isFurther: boolean;
}

const selectPage = statement(
  (
    db,
    given: Given<{ state: string; contactId: string; madeOn: string; afterId: string; most: number }>,
    { ofState, ofContact, isFurther }: Asked,
  ) =>
    introductions(db)
      .$if(ofState, (some) => some.where("i.state", "=", given.state))
      .$if(ofContact, (some) => some.where("i.id", "in", introductionIds(db, given.contactId)))
      .$if(isFurther, (some) => some.where(isBefore(["i.madeOn", given.madeOn], ["i.id", given.afterId])))
      .orderBy("i.madeOn", "desc")
      .orderBy("i.id", "desc")
      .limit(given.most),
);

type Row = RowOf<typeof selectOne>;

const toIntroduction = (row: Row, { account, today }: Moment): Introduction => {
  const nextStep = toNextStep(row, today);
  const state = IntroductionState.parse(row.state);
  const names = { one: firstName(row.aName), other: row.bName };
  const ask = { madeOn: day(row.madeOn), today, workingDays: account.workingDays };
  return {
    id: row.id,
    version: row.version,
    contactA: { id: row.aId, name: row.aName, organization: row.aOrganization },
    contactB: { id: row.bId, name: row.bName, organization: row.bOrganization },
    reason: row.reason,
    madeOn: day(row.madeOn),
    state,
    stateOn: day(row.stateOn),
    ageDays: Math.max(daysBetween(day(row.stateOn), today), 0),
    nextStep,
    proposal:
      state === "made" && !nextStep
        ? { contactId: row.aId, referralId: null, ...describeSuggestion(introductionFollowUp(names, ask)) }
        : null,
    createdAt: row.createdAt,
  };
};

/** One introduction between two people who are not in the trash. Throws `not_found`. */
export const readIntroduction = async (tx: Tx, moment: Moment, id: string): Promise<Introduction> => {
  const [row] = await selectOne(tx, moment.account.id, { id });
  if (!row) throw notFound("introduction");
  return toIntroduction(row, moment);
};

export const listIntroductions = async (
  tx: Tx,
  moment: Moment,
  query: {
    state?: IntroductionState | undefined;
    contactId?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
) => {
  const after = decodeCursor(query.cursor);
  const [madeOn, afterId] = after ?? ["", ""];
  const { state = "", contactId = "" } = query;
  const rows = await selectPage(
    tx,
    moment.account.id,
    { state, contactId, madeOn, afterId, most: query.limit + 1 },
    { ofState: state !== "", ofContact: contactId !== "", isFurther: after !== null },
  );
  const { rows: shown, nextCursor } = page(rows, query.limit, (row) => [row.madeOn, row.id]);
  return { introductions: shown.map((row) => toIntroduction(row, moment)), nextCursor };
};

/** Throws unless the two may be introduced: both known, not one and the same, not introduced already. */
export const mustBeAllowed = async (
  tx: Tx,
  accountId: string,
  [oneId, otherId]: readonly [string, string],
): Promise<void> => {
  const people = await tx.contact.findMany({
    where: { accountId, id: { in: [oneId, otherId] }, deletedAt: null },
    select: { id: true, name: true },
  });
  const one = people.find(({ id }) => id === oneId);
  const other = people.find(({ id }) => id === otherId);
  if (!one || !other) throw notFound("person");
  mustBeTwoPeople(one, other);
  const known = await tx.introduction.findFirst({
    where: {
      accountId,
      deletedAt: null,
      OR: [
        { contactAId: oneId, contactBId: otherId },
        { contactAId: otherId, contactBId: oneId },
      ],
    },
    select: { id: true },
  });
  if (known) throw new RuleError({ code: "introduction_exists", one: one.name, other: other.name });
};
