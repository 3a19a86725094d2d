import {
  type CalendarDay,
  type Opportunity,
  type OpportunityDraft,
  type OpportunityEdit,
  OpportunityKind,
  type Stage,
} from "@followthrough/contract";
import { removedPerson } from "../../wording/networkWords";
import type { Prisma, Tx } from "@followthrough/db";
import { isOpenStage } from "@followthrough/domain";
import type * as z from "zod";
import { day, dayOrNull } from "../../sql/storedDay";
import { insertRows } from "../../sql/insertRows";
import { toNextStep } from "../../sql/nextStep";
import { omitUndefined } from "../../http/omitUndefined";
import { invalidField, mustBeAsShown, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { mustHaveContacts } from "../contacts/contacts.store";
import { mustBeStage, readStages } from "./stages.store";
import { personNotInTrash } from "../../sql/stepsWithPerson";

export type NewOpportunity = Omit<z.output<typeof OpportunityDraft>, "nextStep">;

const named = { select: { id: true, name: true, deletedAt: true } } as const;

const include = {
  contact: named,
  event: named,
  referral: { select: { id: true, deletedAt: true, referrer: named, referred: named } },
  people: { include: { contact: named }, orderBy: [{ position: "asc" }, { contactId: "asc" }] },
} as const satisfies Prisma.OpportunityInclude;

type Row = Prisma.OpportunityGetPayload<{ include: typeof include }>;
type Step = Prisma.FollowUpGetPayload<object>;

interface Who {
  readonly id: string;
  readonly name: string;
  readonly deletedAt: string | null;
}

const there = <T extends { deletedAt: string | null }>(one: T | null): T | null =>
  one === null || one.deletedAt !== null ? null : one;
const plain = ({ id, name }: Who) => ({ id, name });

const nameOf = (who: Who): string => (who.deletedAt === null ? who.name : removedPerson);

/** Who is in the trash is gone from a referral's words too, but the referral stays readable. */
const toReferral = (referral: Row["referral"]): Opportunity["referral"] => {
  const found = there(referral);
  if (!found) return null;
  return {
    id: found.id,
    referrer: { id: found.referrer.id, name: nameOf(found.referrer) },
    referred: { id: found.referred.id, name: nameOf(found.referred) },
  };
};

/** A stage of before, of an archive or an older version, is shown by its id and needs a step. */
export const stageOf = (stages: readonly Stage[], id: string): Stage =>
  stages.find((stage) => stage.id === id) ?? { id, name: id, kind: "open" };

interface Seen {
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
  readonly today: CalendarDay;
}

const toOpportunity = (row: Row, { stages, steps, today }: Seen): Opportunity => {
  const event = there(row.event);
  const stage = stageOf(stages, row.stage);
  const step = steps.find(({ opportunityId }) => opportunityId === row.id);
  return {
    id: row.id,
    version: row.version,
    kind: OpportunityKind.parse(row.kind),
    title: row.title,
    organization: row.organization,
    stage,
    stageOn: day(row.stageOn),
    contact: plain(row.contact),
    people: row.people.flatMap(({ contact, role }) =>
      contact.deletedAt === null ? [{ ...plain(contact), role }] : [],
    ),
    referral: toReferral(row.referral),
    event: event && plain(event),
    closesOn: dayOrNull(row.closesOn),
    notes: row.notes,
    link: row.link,
    nextStep: step
      ? toNextStep(
          {
            stepId: step.id,
            stepAction: step.action,
            stepWhat: step.what,
            stepDueOn: step.dueOn,
            stepDueTime: step.dueTime,
            stepPlace: step.place,
            stepWaitingSinceOn: step.waitingSinceOn,
          },
          today,
        )
      : null,
    needsStep: isOpenStage(stage) && step === undefined,
    createdAt: row.createdAt,
  };
};

interface Which {
  id?: string;
  contactId?: string | undefined;
  eventId?: string | undefined;
}

const find = async (
  tx: Tx,
  accountId: string,
  { id, contactId, eventId }: Which,
  today: CalendarDay,
): Promise<{ stages: readonly Stage[]; opportunities: Opportunity[] }> => {
  const stages = await readStages(tx, accountId);
  const rows = await tx.opportunity.findMany({
    where: {
      accountId,
      deletedAt: null,
      contact: { deletedAt: null },
      ...(id === undefined ? {} : { id }),
      ...(eventId === undefined ? {} : { eventId }),
      ...(contactId === undefined ? {} : { OR: [{ contactId }, { people: { some: { contactId } } }] }),
    },
    include,
    orderBy: [{ stageOn: "desc" }, { id: "desc" }],
    take: 500,
  });
  const steps = await tx.followUp.findMany({
    where: {
      accountId,
      state: { in: ["open", "waiting"] },
      deletedAt: null,
      ...personNotInTrash,
      // Its own alone: with somebody one may have other things to do, and no lead goes on by them.
      opportunityId: { in: rows.map((row) => row.id) },
    },
    // What is mine to do comes before what is theirs.
    orderBy: [{ state: "asc" }, { dueOn: "asc" }, { dueTime: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  });
  const all = rows.map((row) => toOpportunity(row, { stages, steps, today }));
  const [open, closed] = [
    all.filter(({ stage }) => isOpenStage(stage)),
    all.filter(({ stage }) => !isOpenStage(stage)),
  ];
  return { stages, opportunities: [...open, ...closed] };
};

export const listOpportunities = (
  tx: Tx,
  accountId: string,
  which: { contactId?: string | undefined; eventId?: string | undefined },
  today: CalendarDay,
) => find(tx, accountId, which, today);

/** One opportunity that is not in the trash, and the stages there are. Throws `not_found`. */
export const readOpportunity = async (
  tx: Tx,
  accountId: string,
  id: string,
  today: CalendarDay,
): Promise<{ opportunity: Opportunity; stages: readonly Stage[] }> => {
  const { stages, opportunities } = await find(tx, accountId, { id }, today);
  const [opportunity] = opportunities;
  if (!opportunity) throw notFound("opportunity");
  return { opportunity, stages };
};

/** What it points to must be there, and nobody have two parts in it. Throws `not_found`, `invalid_input`. */
const mustHaveLinks = async (
  tx: Tx,
  accountId: string,
  { contactId, people = [], referralId, eventId }: z.output<typeof OpportunityEdit>,
): Promise<void> => {
  const ids = people.map((part) => part.contactId);
  if (new Set(ids).size < ids.length) throw invalidField("people", "names somebody twice");
  await mustHaveContacts(tx, accountId, [...(contactId ? [contactId] : []), ...ids]);
  const where = { accountId, deletedAt: null };
  if (
    referralId &&
    !(await tx.referral.findFirst({ where: { ...where, id: referralId }, select: { id: true } }))
  )
    throw notFound("referral");
  if (eventId && !(await tx.event.findFirst({ where: { ...where, id: eventId }, select: { id: true } })))
    throw notFound("event");
};

const insertPeople = (
  tx: Tx,
  accountId: string,
  opportunityId: string,
  people: readonly { contactId: string; role: string }[],
): Promise<void> =>
  insertRows(
    tx,
    "OpportunityContact",
    people.map(({ contactId, role }, position) => ({ accountId, opportunityId, contactId, role, position })),
  );

export const insertOpportunity = async (
  tx: Tx,
  accountId: string,
  { stageId, people, ...draft }: NewOpportunity,
  { today, now }: { today: CalendarDay; now: string },
  batchId: string | null = null,
): Promise<string> => {
  await mustHaveLinks(tx, accountId, { ...draft, people });
  const stages = await readStages(tx, accountId);
  const stage = stageId === undefined ? stages.find(isOpenStage)?.id : mustBeStage(stages, stageId).id;
  const id = newId();
  await tx.opportunity.create({
    data: {
      accountId,
      id,
      ...draft,
      stage: stage ?? "heard-of",
      stageOn: today,
      batchId,
      createdAt: now,
      updatedAt: now,
    },
  });
  await insertPeople(tx, accountId, id, people);
  return id;
};

export const updateOpportunity = async (
  tx: Tx,
  accountId: string,
  id: string,
  change: { edit: z.output<typeof OpportunityEdit>; version: number; today: CalendarDay },
  now: string,
): Promise<Opportunity> => {
  const { edit, version, today } = change;
  const { opportunity: current } = await readOpportunity(tx, accountId, id, today);
  mustBeAsShown(current, version);
  const { people, ...fields } = edit;
  await mustHaveLinks(tx, accountId, edit);
  await tx.opportunity.updateMany({
    where: { accountId, id },
    data: { ...omitUndefined(fields), version: { increment: 1 }, updatedAt: now },
  });
  if (people) {
    await tx.opportunityContact.deleteMany({ where: { accountId, opportunityId: id } });
    await insertPeople(tx, accountId, id, people);
  }
  return (await readOpportunity(tx, accountId, id, today)).opportunity;
};

export const setOpportunityTrash = async (
  tx: Tx,
  accountId: string,
  id: string,
  deletedAt: string | null,
): Promise<void> => {
  const { count } = await tx.opportunity.updateMany({
    where: { accountId, id, deletedAt: deletedAt === null ? { not: null } : null },
    data: { deletedAt },
  });
  if (count === 0) throw notFound("opportunity");
};
