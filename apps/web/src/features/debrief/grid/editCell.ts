import type { Action, Playbook } from "@followthrough/contract";
import { changeAction } from "../../../lib/changeAction";
import { parseFutureDay } from "../../../lib/dayWords";
import type { DayHabits } from "../../../lib/useDayHabits";
import { actionOptions } from "../../../lib/words";
import { cellDraft } from "./cellWords";
import type { CellAt } from "./cells";
import type { Debrief, DebriefStep } from "../table/debrief";
import { moveDay, removeStep, setStep } from "../table/debriefEdits";
import { setPlaybook, setText } from "../table/textEdits";
import { stepsOfRow } from "../table/debriefSteps";

interface EditFacts {
  readonly playbooks: readonly Playbook[];
  readonly days: ReadonlyMap<string, string>;
  readonly today: string;
  readonly habits: DayHabits;
}

const isAction = (value: string): value is Action => actionOptions.some((option) => option.value === value);

/** Another way to do a step; what was written of it goes along, where that says no more than the way before. */
const actionChange = (written: DebriefStep | undefined, action: Action): Partial<DebriefStep> => {
  if (!written) return { action };
  const { what } = changeAction({ action: written.action, what: written.what }, action);
  return { action, what };
};

/** The table after a cell was given a text. What cannot be read changes nothing; an untouched cell stays as it is. */
export const editCell = (debrief: Debrief, at: CellAt, text: string, facts: EditFacts): Debrief => {
  const { playbooks, days, today, habits } = facts;
  const row = debrief.rows.find(({ id }) => id === at.row);
  if (!row) return debrief;
  const step = stepsOfRow(row, debrief, playbooks)[at.step];
  const on = step && days.get(step.key);
  if (text === cellDraft(at.column, { row, step, on, playbook: null, today })) return debrief;
  // A step of one's own begins as what the playbook says, so that changing its words keeps its action.
  const begin = step?.at === null ? { action: step.action, what: "" } : undefined;
  switch (at.column) {
    case "name":
    case "title":
    case "organization":
    case "email":
    case "phone":
    case "said":
      return setText(debrief, row.id, at.column, text);
    case "action":
      if (text === "")
        return step?.at === null
          ? setPlaybook(debrief, row.id, "none")
          : removeStep(debrief, row.id, at.step);
      return isAction(text)
        ? setStep(debrief, row.id, at.step, actionChange(row.steps[at.step], text), begin)
        : debrief;
    case "what":
      return setStep(debrief, row.id, at.step, { what: text }, begin);
    case "due": {
      if (!step) return debrief;
      const day = text.trim() === "" ? null : parseFutureDay(today, habits)(text.trim());
      return text.trim() !== "" && day === null ? debrief : moveDay(debrief, step, day, days);
    }
    case "playbook":
      return setPlaybook(debrief, row.id, text === "" ? "none" : text);
    case "more":
      return debrief;
  }
};
