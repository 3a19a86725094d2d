import type { Tx } from "@followthrough/db";
import { readStep } from "../../features/today/todayRows.store";
import type { Reminder } from "../reminder";
import { readStepOccurrence } from "../occurrence";
import { formatStepTime, stepSubject } from "../reminderWords";
import { type ReminderRequest, renderReminder } from "./renderReminder";
import { createReminderLinks } from "./createReminderLinks";
import { letterStep, stepWords } from "./letterSteps";

/** The reminder of one step that has a time; null once it is done, dropped or moved to another day or time. */
export const composeStep = async (tx: Tx, commission: ReminderRequest): Promise<Reminder | null> => {
  const { account, occasion, publicUrl, moment } = commission;
  const { today } = moment;
  const told = readStepOccurrence(occasion.occurrence);
  if (!told) return null;
  const { followUpId, dueOn, dueTime } = told;
  const row = await readStep(tx, account, followUpId, moment);
  if (row?.followUp.state !== "open") return null;
  if (row.followUp.dueOn !== dueOn || row.followUp.dueTime !== dueTime) return null;
  const links = await createReminderLinks(tx, publicUrl, account.id, occasion, [row]);
  const step = letterStep(row, today, links.answer(row));
  return renderReminder(commission, links, {
    subject: stepSubject(stepWords(row), dueTime),
    heading: formatStepTime({ dueOn, dueTime, place: row.followUp.place }, today),
    below: "",
    parts: [{ kind: "steps", title: "", tone: "due", steps: [{ ...step, when: "" }], more: null }],
    rows: [row],
  });
};
