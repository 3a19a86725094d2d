import { askToConfirm } from "./askToConfirm";
import { callApi } from "./callApi";

/** Before what the browser itself fetches, or what is too large to be sent twice: asks where the server would ask. */
export const confirmFirst = async (): Promise<boolean> => {
  const { confirmedUntil } = await callApi("GET /session/confirmation", {});
  return confirmedUntil !== null || askToConfirm();
};
