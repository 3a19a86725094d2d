import { routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import { mustNotBeInFuture, mustNotBeInFutureIfChanged } from "../../http/mustNotBeInFuture";
import {
  insertIntroduction,
  trashIntroduction,
  untrashIntroduction,
  updateIntroduction,
} from "./introductionEdits.store";
import { listIntroductions, readIntroduction } from "./introductions.store";

export const introductionRoutes: Implementation[] = [
  reading(routes.listIntroductions, (tx, { account, query, today }) =>
    listIntroductions(tx, { account, today }, query),
  ),
  writing(routes.createIntroduction, async (tx, { account, body, today, now }) => {
    mustNotBeInFuture(body.madeOn, today, "madeOn");
    return readIntroduction(tx, { account, today }, await insertIntroduction(tx, account.id, body, now));
  }),
  reading(routes.readIntroduction, (tx, { account, params, today }) =>
    readIntroduction(tx, { account, today }, params.id),
  ),
  writing(routes.editIntroduction, async (tx, { account, params, body, version, today, now }) => {
    if (body.madeOn) {
      const { madeOn } = await readIntroduction(tx, { account, today }, params.id);
      mustNotBeInFutureIfChanged(body.madeOn, madeOn, today, "madeOn");
    }
    const { nextStep, ...edit } = body;
    return updateIntroduction(tx, { account, today }, params.id, { edit, nextStep, version }, now);
  }),
  writing(routes.deleteIntroduction, async (tx, { account, params, version, today, now }) => {
    mustBeAsShown(await readIntroduction(tx, { account, today }, params.id), version);
    await trashIntroduction(tx, account.id, params.id, now);
  }),
  writing(routes.restoreIntroduction, async (tx, { account, params, today }) => {
    await untrashIntroduction(tx, account.id, params.id);
    return readIntroduction(tx, { account, today }, params.id);
  }),
];
