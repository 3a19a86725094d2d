import { routes } from "@followthrough/contract";
import { type Implementation, writing } from "../../http/implement";
import { removeSampleNetwork } from "./removeSample.store";
import { addSampleNetwork } from "./sample.store";

export const sampleRoutes: Implementation[] = [
  writing(routes.addSampleNetwork, (tx, { account, today, now }) =>
    addSampleNetwork(tx, account.id, { today, now }),
  ),
  writing(routes.removeSampleNetwork, (tx, { account, now }) => removeSampleNetwork(tx, account.id, now)),
];
