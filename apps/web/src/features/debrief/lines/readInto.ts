import { waitingUntil } from "@followthrough/domain/waiting";
import type { Profile } from "@followthrough/contract";
import { plural } from "../../../ui/plural";
import { toast } from "../../../ui/toast";
import { formatNames } from "../../captures/rows/describeSave";
import type { ReadOn } from "../table/addLines";

export { addLines } from "../table/addLines";
export { nameEvent } from "./nameEvent";
export { readLines } from "./readLines";

type Day = Parameters<typeof waitingUntil>[0];

/** Who promised something today is left in peace for as long as the account is patient. */
export const readOn = (account: Profile, today: string): ReadOn => ({
  today,
  patientUntil: waitingUntil(today as Day, account),
});

/** Says who was in the table already, and how many lines found no room in it. */
export const tellOfOthers = (joined: readonly string[], waiting: number): void => {
  if (joined.length > 0) toast({ text: `Added to ${formatNames(joined)}, already in the table` });
  if (waiting > 0)
    toast({
      text: `${plural(waiting, "line has", "lines have")} no room: a debrief holds 300 people. They wait until these are saved.`,
      tone: "problem",
    });
};
