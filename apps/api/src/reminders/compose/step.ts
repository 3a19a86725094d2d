import type { Tx } from "@followthrough/db";
import { readStep } from "../../features/today/todayRows.store";
import type { Reminder } from "../reminder";
import { readStepOccurrence } from "../occurrence";
import { sayStepTime, stepSubject } from "../reminderWords";
import { type Commission, composed } from "./composed";
import { giveLinks } from "./giveLinks";
import { letterStep, whatOf } from "./letterSteps";

/** The reminder of one step that has a time; null once it is done, dropped or moved to another day or time. */
export const composeStep = async (tx: Tx, commission: Commission): Promise<Reminder | null> => {
  const { account, occasion, publicUrl, moment } = commission;
  const { today } = moment;
  const told = readStepOccurrence(occasion.occurrence);
  if (!told) return null;
  const { followUpId, dueOn, dueTime } = told;
  const row = await readStep(tx, account, followUpId, moment);
  if (row?.followUp.state !== "open") return null;
  if (row.followUp.dueOn !== dueOn || row.followUp.dueTime !== dueTime) return null;
  const given = await giveLinks(tx, publicUrl, account.id, occasion, [row]);
  const step = letterStep(row, today, given.answer(row));
  return composed(commission, given, {
    subject: stepSubject(whatOf(row), dueTime),
    heading: sayStepTime(dueOn, dueTime, today),
    below: "",
    parts: [{ kind: "steps", title: "", tone: "due", steps: [{ ...step, when: "" }], more: null }],
    rows: [row],
  });
};
