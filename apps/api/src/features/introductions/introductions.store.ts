import { Action, type CalendarDay, type Introduction, IntroductionState } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import {
  introductionFollowUp,
  daysBetween,
  daysLate,
  firstName,
  mustBeTwoPeople,
} from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { day, dayOrNull, timeOrNull } from "../../sql/storedDay";
import { decodeCursor, page } from "../../http/cursor";
import { Problem, notFound } from "../../http/problem";
import { introductionIdsOf } from "./introductionIds";

interface Row {
  id: string;
  version: number;
  aId: string;
  aName: string;
  aOrganization: string | null;
  bId: string;
  bName: string;
  bOrganization: string | null;
  reason: string;
  madeOn: string;
  state: string;
  stateOn: string;
  createdAt: string;
  stepId: string | null;
  stepAction: string | null;
  stepWhat: string | null;
  stepDueOn: string | null;
  stepDueTime: string | null;
}

export interface Moment {
  readonly account: SignedIn;
  readonly today: CalendarDay;
}

const selectIntroductions = Prisma.sql`
  SELECT i."id", i."version", a."id" AS "aId", a."name" AS "aName", a."organization" AS "aOrganization",
    b."id" AS "bId", b."name" AS "bName", b."organization" AS "bOrganization", i."reason", i."madeOn", i."state", i."stateOn",
    i."createdAt", f."id" AS "stepId", f."action" AS "stepAction", f."what" AS "stepWhat", f."dueOn" AS "stepDueOn",
    f."dueTime" AS "stepDueTime"
  FROM "Introduction" i
  JOIN "Contact" a ON a."accountId" = i."accountId" AND a."id" = i."contactAId" AND a."deletedAt" IS NULL
  JOIN "Contact" b ON b."accountId" = i."accountId" AND b."id" = i."contactBId" AND b."deletedAt" IS NULL
  LEFT JOIN "FollowUp" f ON f."accountId" = i."accountId" AND f."id" = i."followUpId" AND f."state" = 'open' AND f."deletedAt" IS NULL
  WHERE i."deletedAt" IS NULL`;

const toIntroduction = (row: Row, { account, today }: Moment): Introduction => {
  const stepDueOn = dayOrNull(row.stepDueOn);
  const nextStep =
    row.stepId && stepDueOn
      ? {
          id: row.stepId,
          action: Action.parse(row.stepAction),
          what: row.stepWhat ?? "",
          dueOn: stepDueOn,
          dueTime: timeOrNull(row.stepDueTime),
          daysLate: daysLate(stepDueOn, today),
        }
      : null;
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
        ? { contactId: row.aId, referralId: null, ...introductionFollowUp(names, ask) }
        : null,
    createdAt: row.createdAt,
  };
};

/** One introduction between two people who are not in the trash. Throws `not_found`. */
export const readIntroduction = async (tx: Tx, moment: Moment, id: string): Promise<Introduction> => {
  const [row] = await tx.rows<Row>(
    Prisma.sql`${selectIntroductions} AND i."accountId" = ${moment.account.id} AND i."id" = ${id}`,
  );
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
  const { id: accountId } = moment.account;
  const after = decodeCursor(query.cursor);
  const rows = await tx.rows<Row>(Prisma.sql`
    ${selectIntroductions} AND i."accountId" = ${accountId}
    ${query.state ? Prisma.sql`AND i."state" = ${query.state}` : Prisma.empty}
    ${query.contactId ? Prisma.sql`AND i."id" IN (${introductionIdsOf(accountId, query.contactId)})` : Prisma.empty}
    ${after ? Prisma.sql`AND (i."madeOn", i."id") < (${after[0]}, ${after[1]})` : Prisma.empty}
    ORDER BY i."madeOn" DESC, i."id" DESC LIMIT ${query.limit + 1}`);
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
  if (known)
    throw new Problem(
      "introduction_exists",
      `That you introduced ${one.name} to ${other.name} is recorded already.`,
    );
};
