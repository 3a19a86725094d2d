import { waitingUntil } from "@followthrough/domain/waiting";
import type { Profile } from "@followthrough/contract";
import type { ReadOn } from "../table/addLines";

export { addLines } from "../table/addLines";
export { readLines } from "./readLines";

type Day = Parameters<typeof waitingUntil>[0];

/** Who promised something today is left in peace for as long as the account is patient. */
export const readOn = (account: Profile, today: string): ReadOn => ({
  today,
  patientUntil: waitingUntil(today as Day, account),
});
