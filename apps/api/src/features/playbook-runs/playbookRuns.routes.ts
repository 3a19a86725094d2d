import { routes } from "@followthrough/contract";
import { type Implementation, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import { mustNotBeInFuture } from "../../http/mustNotBeInFuture";
import { readFollowUp } from "../follow-ups/followUps.store";
import { readPlaybook } from "../playbooks/playbooks.store";
import {
  beginRuns,
  insertRunBatch,
  leaveRun,
  readRun,
  removeRunBatch,
  resumeRun,
} from "./playbookRuns.store";
import { spreadFirstSteps } from "./spreadFirstSteps.store";

export const playbookRunRoutes: Implementation[] = [
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
