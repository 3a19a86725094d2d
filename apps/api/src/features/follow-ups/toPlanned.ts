import { Action } from "@followthrough/contract";
import { day, timeOrNull } from "../../sql/storedDay";

interface Stored {
  readonly action: string;
  readonly dueOn: string;
  readonly dueTime: string | null;
}

/** A step out of the database as calendars take it. */
export const toPlanned = <Row extends Stored>(row: Row) => ({
  ...row,
  action: Action.parse(row.action),
  dueOn: day(row.dueOn),
  dueTime: timeOrNull(row.dueTime),
});
