import { routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import { mustNotBeInFuture } from "../../http/mustNotBeInFuture";
import { readFollowUp } from "../follow-ups/followUps.store";
import {
  beginRuns,
  insertRunBatch,
  leaveRun,
  readRun,
  removeRunBatch,
  resumeRun,
} from "./playbookRuns.store";
import {
  insertPlaybook,
  listPlaybooks,
  readPlaybook,
  resetPlaybook,
  trashPlaybook,
  untrashPlaybook,
  updatePlaybook,
} from "./playbooks.store";
import { spreadFirstSteps } from "../follow-ups/spreadFirstSteps.store";

const keeping: Implementation[] = [
  reading(routes.listPlaybooks, async (tx, { account }) => ({
    playbooks: await listPlaybooks(tx, account.id),
  })),
  writing(routes.createPlaybook, async (tx, { account, body, now }) =>
    readPlaybook(tx, account.id, await insertPlaybook(tx, account.id, body, now)),
  ),
  writing(routes.editPlaybook, (tx, { account, params, body, version, now }) =>
    updatePlaybook(tx, account.id, params.id, { edit: body, version }, now),
  ),
  writing(routes.deletePlaybook, async (tx, { account, params, version, now }) => {
    mustBeAsShown(await readPlaybook(tx, account.id, params.id), version);
    await trashPlaybook(tx, account.id, params.id, now);
  }),
  writing(routes.restorePlaybook, async (tx, { account, params, now }) => {
    await untrashPlaybook(tx, account.id, params.id, now);
    return readPlaybook(tx, account.id, params.id);
  }),
  writing(routes.resetPlaybook, async (tx, { account, params, version, now }) => {
    await resetPlaybook(tx, account.id, params.id, version, now);
    return readPlaybook(tx, account.id, params.id);
  }),
];

const running: Implementation[] = [
  writing(routes.applyPlaybook, async (tx, { account, params, body, version, today, now }) => {
    mustNotBeInFuture(body.startedOn, today, "startedOn");
    mustBeAsShown(await readPlaybook(tx, account.id, params.id), version);
    const batchId = await insertRunBatch(tx, account.id, now);
    const startedOn = body.startedOn ?? today;
    const people = await spreadFirstSteps(
      tx,
      account,
      { playbookId: params.id, startedOn, people: body.people },
      today,
    );
    const { runIds, followUpIds, alreadyOn } = await beginRuns(
      tx,
      account,
      { playbookId: params.id, startedOn, people, batchId },
      { today, now },
    );
    return {
      batchId,
      runs: await Promise.all(runIds.map((id) => readRun(tx, account.id, id))),
      followUps: await Promise.all(followUpIds.map((id) => readFollowUp(tx, account.id, id, today))),
      alreadyOn,
    };
  }),
  writing(routes.undoApplying, (tx, { account, params, now }) =>
    removeRunBatch(tx, account.id, params.id, now),
  ),
  writing(routes.leavePlaybook, async (tx, { account, params, today, now }) => {
    await leaveRun(tx, account.id, params.id, { today, now });
    return readRun(tx, account.id, params.id);
  }),
  writing(routes.undoLeaving, async (tx, { account, params, now }) => {
    await resumeRun(tx, account.id, params.id, now);
    return readRun(tx, account.id, params.id);
  }),
];

export const playbookRoutes: Implementation[] = [...keeping, ...running];
