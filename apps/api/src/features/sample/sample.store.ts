import { type CalendarDay, ContactDraft } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import {
  type SampleKey,
  conversations,
  events,
  followUps,
  introductions,
  opportunities,
  people,
  referrals,
} from "@followthrough/db/sample";
import { RuleError, addDays, defaultPlaybooks } from "@followthrough/domain";
import { newId } from "../../newId";
import { insertContact } from "../contacts/contacts.store";
import { insertConversation } from "../conversations/conversations.store";
import { insertEvent } from "../events/events.store";
import { insertFollowUp } from "../follow-ups/insertFollowUp.store";
import { insertIntroduction } from "../introductions/introductionEdits.store";
import { insertOpportunity } from "../opportunities/opportunities.store";
import { insertReferral } from "../referrals/referrals.store";

interface Moment {
  readonly today: CalendarDay;
  readonly now: string;
}

type Ids<K extends string> = Record<K, string>;
type Person = (typeof people)[SampleKey] & Partial<Record<string, unknown>>;

const draftOf = (key: SampleKey, eventIds: Ids<keyof typeof events>, ago: (days: number) => CalendarDay) => {
  const person: Person = people[key];
  const value = <T>(field: string): T | undefined => person[field] as T | undefined;
  const metDaysAgo = value<number>("metDaysAgo");
  const at = value<keyof typeof events>("at");
  const email = value<string>("email");
  const phone = value<string>("phone");
  const linkedIn = value<string>("linkedIn");
  return ContactDraft.parse({
    name: person.name,
    organization: value("organization") ?? null,
    title: value("title") ?? null,
    place: value("place") ?? null,
    emails: email ? [{ address: email }] : [],
    phones: phone ? [{ number: phone }] : [],
    links: linkedIn ? [{ url: linkedIn, label: "LinkedIn" }] : [],
    tags: value<readonly string[]>("tags") ?? [],
    metOn: metDaysAgo === undefined ? null : ago(metDaysAgo),
    metAtEventId: at ? eventIds[at] : null,
    howWeMet: value("how") ?? null,
    cadence: value("cadence") ?? null,
    starred: value("starred") ?? false,
  });
};

/** People are written down on the day they were met or heard of, in the late afternoon; never later than now. */
const writtenDownAt = (key: SampleKey, today: CalendarDay, now: string): string => {
  const metDaysAgo = (people[key] as { metDaysAgo?: number }).metDaysAgo;
  const heardDaysAgo = referrals.find(({ to }) => to === key)?.daysAgo;
  const at = `${addDays(today, -(metDaysAgo ?? heardDaysAgo ?? 0))}T19:00:00.000Z`;
  return at < now ? at : now;
};

const addPeople = async (tx: Tx, accountId: string, batchId: string, { today, now }: Moment) => {
  const ago = (days: number) => addDays(today, -days);
  const eventIds = {} as Ids<keyof typeof events>;
  for (const key of ["annual", "forum"] as const) {
    const { name, daysAgo, lasts, place, notes } = events[key];
    const startsOn = ago(daysAgo);
    eventIds[key] = await insertEvent(
      tx,
      accountId,
      { name, startsOn, endsOn: addDays(startsOn, lasts - 1), place, notes },
      now,
      batchId,
    );
  }
  const ids = {} as Ids<SampleKey>;
  for (const key of Object.keys(people) as SampleKey[]) {
    const addedAt = writtenDownAt(key, today, now);
    ids[key] = await insertContact(tx, accountId, draftOf(key, eventIds, ago), addedAt, batchId);
  }
  for (const { with: keys, daysAgo, channel, notes, at } of conversations) {
    const contactIds = keys.map((key) => ids[key]);
    await insertConversation(
      tx,
      accountId,
      {
        contactIds,
        heldOn: ago(daysAgo),
        channel,
        startedBy: "me",
        notes,
        eventId: at ? eventIds[at] : null,
      },
      now,
      batchId,
    );
  }
  return ids;
};

const addReferrals = async (
  tx: Tx,
  accountId: string,
  batchId: string,
  ids: Ids<SampleKey>,
  { today, now }: Moment,
) => {
  const referralIds = new Map<string, string>();
  for (const { from, to, daysAgo, reason, state, thankedDaysAgo } of referrals) {
    const heardOn = addDays(today, -daysAgo);
    const id = await insertReferral(
      tx,
      accountId,
      { referrerId: ids[from], referredId: ids[to], reason, heardOn, ...(state ? { state } : {}) },
      now,
      batchId,
    );
    referralIds.set(`${from} ${to}`, id);
    if (thankedDaysAgo !== undefined) {
      await tx.referral.updateMany({
        where: { accountId, id },
        data: { thankedOn: addDays(today, -thankedDaysAgo) },
      });
    }
  }
  return referralIds;
};

/** A playbook that comes with the program, begun some days ago. */
const addRun = async (
  tx: Tx,
  accountId: string,
  batchId: string,
  { contactId, playbook }: { contactId: string; playbook: { id: string; begunDaysAgo: number } },
  { today, now }: Moment,
): Promise<string> => {
  const original = defaultPlaybooks.find(({ id }) => id === playbook.id);
  if (!original) throw new Error(`no playbook ${playbook.id}`);
  const runId = newId();
  await tx.playbookRun.create({
    data: {
      accountId,
      id: runId,
      playbookId: original.id,
      contactId,
      name: original.name,
      steps: JSON.stringify(original.steps),
      startedOn: addDays(today, -playbook.begunDaysAgo),
      batchId,
      createdAt: now,
      updatedAt: now,
    },
  });
  return runId;
};

/** The leads; their ids by title. */
const addOpportunities = async (
  tx: Tx,
  accountId: string,
  batchId: string,
  { ids, referralIds }: { ids: Ids<SampleKey>; referralIds: ReadonlyMap<string, string> },
  { today, now }: Moment,
): Promise<Map<string, string>> => {
  const leadIds = new Map<string, string>();
  for (const {
    with: key,
    kind,
    title,
    organization,
    stage,
    daysAgo,
    through,
    people: parts = [],
  } of opportunities) {
    const id = await insertOpportunity(
      tx,
      accountId,
      {
        contactId: ids[key],
        kind,
        title,
        organization,
        stageId: stage,
        referralId: through ? (referralIds.get(through.join(" ")) ?? null) : null,
        people: parts.map(({ who, role }) => ({ contactId: ids[who], role })),
        eventId: null,
        closesOn: null,
        notes: "",
        link: null,
      },
      { today: addDays(today, -daysAgo), now },
      batchId,
    );
    leadIds.set(title, id);
  }
  return leadIds;
};

const addFollowUps = async (
  tx: Tx,
  accountId: string,
  batchId: string,
  {
    ids,
    referralIds,
    leadIds,
  }: {
    ids: Ids<SampleKey>;
    referralIds: ReadonlyMap<string, string>;
    leadIds: ReadonlyMap<string, string>;
  },
  { today, now }: Moment,
) => {
  for (const story of followUps) {
    const {
      with: key,
      action,
      what,
      dueIn,
      about,
      lead,
      snoozedFrom,
      recurs,
      done,
      dropped,
      playbook,
    } = story;
    const dueOn = addDays(today, dueIn);
    const links = {
      contactId: ids[key],
      referralId: about ? (referralIds.get(about.join(" ")) ?? null) : null,
      opportunityId: lead === undefined ? null : (leadIds.get(lead) ?? null),
      playbook: playbook
        ? {
            runId: await addRun(tx, accountId, batchId, { contactId: ids[key], playbook }, { today, now }),
            step: playbook.step,
          }
        : null,
    };
    const id = await insertFollowUp(
      tx,
      accountId,
      links,
      { action, what, dueOn, dueTime: null, place: null, recurrence: recurs ?? null, waitingSinceOn: null },
      now,
      batchId,
    );
    const closedDaysAgo = done?.daysAgo ?? dropped?.daysAgo;
    if (closedDaysAgo !== undefined) {
      await tx.followUp.updateMany({
        where: { accountId, id },
        data: {
          state: done ? "done" : "dropped",
          closedOn: addDays(today, -closedDaysAgo),
          closedAt: now,
          dropReason: dropped?.reason ?? null,
        },
      });
    }
    if (done) {
      await tx.completion.create({
        data: {
          accountId,
          followUpId: id,
          outcome: done.outcome,
          before: JSON.stringify({ referrals: [] }),
          createdAt: now,
        },
      });
    }
    const [first] = snoozedFrom ?? [];
    if (first !== undefined) {
      await tx.followUp.updateMany({
        where: { accountId, id },
        data: { promisedOn: addDays(today, first), snoozeCount: snoozedFrom?.length ?? 0 },
      });
    }
  }
};

/** Adds the sample network to an account, its stories told from today. Throws `sample_exists`. */
export const addSampleNetwork = async (
  tx: Tx,
  accountId: string,
  moment: Moment,
): Promise<{ contacts: number; followUps: number }> => {
  const there = await tx.batch.findFirst({
    where: { accountId, kind: "sample", removedAt: null },
    select: { id: true },
  });
  if (there) throw new RuleError({ code: "sample_exists" });
  const batchId = newId();
  await tx.batch.create({ data: { accountId, id: batchId, kind: "sample", createdAt: moment.now } });
  const ids = await addPeople(tx, accountId, batchId, moment);
  const referralIds = await addReferrals(tx, accountId, batchId, ids, moment);
  const leadIds = await addOpportunities(tx, accountId, batchId, { ids, referralIds }, moment);
  await addFollowUps(tx, accountId, batchId, { ids, referralIds, leadIds }, moment);
  for (const { between, reason, daysAgo } of introductions) {
    const [contactAId, contactBId] = [ids[between[0]], ids[between[1]]];
    const draft = { contactAId, contactBId, reason, madeOn: addDays(moment.today, -daysAgo), nextStep: null };
    await insertIntroduction(tx, accountId, draft, moment.now, batchId);
  }
  return { contacts: Object.keys(people).length, followUps: followUps.length };
};
