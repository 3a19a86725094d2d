import {
  type CalendarDay,
  type DropCause,
  type PlaybookRun,
  PlaybookRun as PlaybookRunShape,
} from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { RuleError, fillStep, shortName, firstStepOn } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { day } from "../../sql/storedDay";
import { notFound } from "../../http/problem";
import { newId } from "../../newId";
import { insertRows } from "../../sql/insertRows";
import { type Given, type Reader, type RowOf, statement } from "../../sql/statement";
import { reopened, setFollowUp } from "../follow-ups/followUps.store";
import { readPlaybook, stepsFrom } from "../playbooks/playbooks.store";

const runsWithPeople = (db: Reader) =>
  db
    .selectFrom("PlaybookRun as r")
    .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "r.contactId"))
    .select(["r.id", "r.playbookId", "r.name", "r.steps", "r.startedOn", "r.state", "r.contactId"])
    .select((eb) => [
      "c.name as contactName",
      eb
        .selectFrom("FollowUp as f")
        .whereRef("f.playbookRunId", "=", "r.id")
        .select(({ fn }) => fn.max("f.playbookStep").as("step"))
        .as("step"),
    ]);

const selectOne = statement((db, { id }: Given<{ id: string }>) => runsWithPeople(db).where("r.id", "=", id));

const selectRunning = statement((db, { contactId }: Given<{ contactId: string }>) =>
  runsWithPeople(db)
    .where("r.contactId", "=", contactId)
    .where("r.state", "=", "running")
    .orderBy("r.startedOn", "desc")
    .orderBy("r.id", "desc"),
);

type RunRow = RowOf<typeof selectOne>;

const toRun = ({ contactId, contactName, steps, step, startedOn, state, ...row }: RunRow): PlaybookRun => ({
  ...row,
  steps: stepsFrom(steps),
  contact: { id: contactId, name: contactName },
  startedOn: day(startedOn),
  state: PlaybookRunShape.shape.state.parse(state),
  step: step ?? 0,
});

/** One run. Throws `not_found`. */
export const readRun = async (tx: Tx, accountId: string, id: string): Promise<PlaybookRun> => {
  const [row] = await selectOne(tx, accountId, { id });
  if (!row) throw notFound("playbook run");
  return toRun(row);
};

/** The playbooks somebody is on now, the latest first. */
export const runningWith = async (tx: Tx, accountId: string, contactId: string): Promise<PlaybookRun[]> => {
  const rows = await selectRunning(tx, accountId, { contactId });
  return rows.map(toRun);
};

/** What a playbook is applied as, by which it is taken back. Returns its id. */
export const insertRunBatch = async (tx: Tx, accountId: string, now: string): Promise<string> => {
  const id = newId();
  await tx.batch.create({ data: { accountId, id, kind: "playbook", createdAt: now } });
  return id;
};

export interface RunToBegin {
  readonly playbookId: string;
  readonly startedOn: CalendarDay;
  readonly people: readonly { readonly contactId: string; readonly firstDueOn: CalendarDay | null }[];
  /** What it is taken back with. */
  readonly batchId: string;
}

interface Moment {
  readonly today: CalendarDay;
  readonly now: string;
}

/** Those a playbook is begun with. */
const selectStarters = statement(
  (db, { playbookId, ids }: Given<{ playbookId: string; ids: readonly string[] }>) =>
    db
      .selectFrom("Contact as c")
      .leftJoin("Event as e", (on) => on.onRef("e.id", "=", "c.metAtEventId"))
      .where("c.id", "in", ids.list)
      .select((eb) => [
        "c.id",
        "c.name",
        "c.preferredName",
        "e.name as eventName",
        eb(
          "c.id",
          "in",
          eb
            .selectFrom("PlaybookRun as r")
            .where("r.state", "=", "running")
            .where("r.playbookId", "=", playbookId)
            .select("r.contactId"),
        ).as("isOn"),
      ]),
);

export interface BegunRun {
  runIds: string[];
  followUpIds: string[];
  /** Who was on it already and stays where they are. */
  alreadyOn: { id: string; name: string }[];
}

/** Begins a playbook with people, its first step planned with each. Throws `not_found` for a playbook or person that is none. */
export const beginRuns = async (
  tx: Tx,
  account: SignedIn,
  { playbookId, startedOn, people, batchId }: RunToBegin,
  { today, now }: Moment,
): Promise<BegunRun> => {
  const { name, steps } = await readPlaybook(tx, account.id, playbookId);
  const [first] = steps;
  const ids = people.map(({ contactId }) => contactId);
  const starters = new Map(
    (await selectStarters(tx, account.id, { playbookId, ids })).map((one) => [one.id, one]),
  );
  if (!first || starters.size !== people.length) throw notFound("person");
  const dueOn = firstStepOn(first, startedOn, { today, workingDays: account.workingDays });
  const stamps = { createdAt: now, updatedAt: now };
  const begun = people.flatMap(({ contactId, firstDueOn }) => {
    const who = starters.get(contactId);
    if (!who || who.isOn) return [];
    const on = firstDueOn ?? dueOn;
    const runId = newId();
    const words = { firstName: shortName(who), event: who.eventName };
    return [
      {
        run: {
          accountId: account.id,
          id: runId,
          playbookId,
          contactId,
          name,
          steps: JSON.stringify(steps),
          startedOn,
          batchId,
          ...stamps,
        },
        followUp: {
          accountId: account.id,
          id: newId(),
          contactId,
          action: first.action,
          what: fillStep(first.what, words),
          dueOn: on,
          promisedOn: on,
          playbookRunId: runId,
          playbookStep: 0,
          batchId,
          ...stamps,
        },
      },
    ];
  });
  await insertRows(
    tx,
    "PlaybookRun",
    begun.map(({ run }) => run),
  );
  await insertRows(
    tx,
    "FollowUp",
    begun.map(({ followUp }) => followUp),
  );
  return {
    runIds: begun.map(({ run }) => run.id),
    followUpIds: begun.map(({ followUp }) => followUp.id),
    alreadyOn: people.flatMap(({ contactId }) => {
      const who = starters.get(contactId);
      return who?.isOn ? [{ id: who.id, name: who.name }] : [];
    }),
  };
};

const setState = (tx: Tx, accountId: string, id: string, state: PlaybookRun["state"], now: string) =>
  tx.playbookRun.updateMany({
    where: { accountId, id },
    data: { state, version: { increment: 1 }, updatedAt: now },
  });

/** Leaves a run: its open step is dropped with that for its cause. Throws `not_running`. */
export const leaveRun = async (
  tx: Tx,
  accountId: string,
  id: string,
  { today, now }: Moment,
): Promise<void> => {
  const run = await readRun(tx, accountId, id);
  if (run.state !== "running") throw new RuleError({ code: "not_running" });
  await setState(tx, accountId, id, "left", now);
  await tx.followUp.updateMany({
    where: { accountId, playbookRunId: id, state: { in: ["open", "waiting"] }, deletedAt: null },
    data: {
      state: "dropped",
      closedOn: today,
      closedAt: now,
      dropCause: "playbook-left" satisfies DropCause,
      version: { increment: 1 },
      updatedAt: now,
    },
  });
};

/** Goes on where a run was left: the step dropped by leaving is open again. Throws `not_left`. */
export const resumeRun = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const run = await readRun(tx, accountId, id);
  if (run.state !== "left") throw new RuleError({ code: "not_left" });
  await setState(tx, accountId, id, "running", now);
  const left = await tx.followUp.findMany({
    where: {
      accountId,
      playbookRunId: id,
      playbookStep: run.step,
      state: "dropped",
      deletedAt: null,
      dropCause: "playbook-left" satisfies DropCause,
    },
    select: { id: true, contactId: true, waitingSinceOn: true },
  });
  for (const step of left)
    await setFollowUp(tx, accountId, step, { ...reopened(step), dropCause: null }, now);
};

/** Takes back the runs begun together and their first steps. Throws `not_found`, or `changed_since` once any of it was touched. */
export const removeRunBatch = async (
  tx: Tx,
  accountId: string,
  batchId: string,
  now: string,
): Promise<void> => {
  const batch = await tx.batch.findFirst({
    where: { accountId, id: batchId, kind: "playbook", removedAt: null },
  });
  if (!batch) throw notFound("playbooks begun");
  const runs = await tx.playbookRun.findMany({
    where: { accountId, batchId },
    select: { id: true, contactId: true, version: true },
  });
  const steps = await tx.followUp.findMany({
    where: { accountId, playbookRunId: { in: runs.map(({ id }) => id) }, deletedAt: null },
    select: { version: true },
  });
  if ([...runs, ...steps].some(({ version }) => version !== 1) || steps.length !== runs.length)
    throw new RuleError({ code: "changed_since", of: "playbooks" });
  await tx.followUp.updateMany({ where: { accountId, batchId, deletedAt: null }, data: { deletedAt: now } });
  await tx.playbookRun.updateMany({ where: { accountId, batchId }, data: { state: "left", updatedAt: now } });
  await tx.batch.updateMany({ where: { accountId, id: batchId }, data: { removedAt: now } });
};
