import type { Playbook } from "@followthrough/contract";
import { actionOptions, formatRecurrence } from "../../../lib/words";
import { formatDay, formatTime, formatWeekdayDate } from "../../../ui/dayFormat";
import type { Column } from "./cells";
import { nameOf } from "../../captures/model/row";
import type { DebriefRow } from "../table/debrief";
import type { PlannedStep } from "../table/debriefSteps";

interface CellFacts {
  readonly row: DebriefRow;
  /** The step of the line, if it has one. */
  readonly step: PlannedStep | undefined;
  /** The day of that step, once it is known. */
  readonly on: string | undefined;
  readonly playbook: Playbook | null;
  readonly today: string;
}

export const formatCellAction = (action: string): string =>
  actionOptions.find(({ value }) => value === action)?.label ?? "";

/** What a cell shows. */
export const cellText = (column: Column, { row, step, on, playbook, today }: CellFacts): string => {
  switch (column) {
    case "name":
      return nameOf(row);
    case "title":
    case "organization":
    case "email":
    case "phone":
    case "said":
      return row[column];
    case "action":
      return step ? `${formatCellAction(step.action)}${step.isUnsure ? "?" : ""}` : "";
    case "what":
      return step?.what ?? "";
    case "due":
      return on
        ? [
            formatDay(on, today),
            ...(step?.dueTime ? [formatTime(step.dueTime)] : []),
            ...(step?.recurrence ? [formatRecurrence(step.recurrence)] : []),
          ].join(" · ")
        : "";
    case "playbook":
      return playbook?.name ?? (row.playbook === "none" ? "None" : "");
    case "more":
      return "";
  }
};

/** What stands in the box when a cell begins to be edited. */
export const cellDraft = (column: Column, facts: CellFacts): string => {
  const { row, step, on, today } = facts;
  if (column === "due") return on ? formatWeekdayDate(on, today) : "";
  if (column === "action") return step?.action ?? "";
  if (column === "playbook") return row.playbook;
  // What the program says by itself is no one's text to be edited; a playbook's words are.
  if (column === "what") return step?.at === null ? step.what : (row.steps[step?.at ?? 0]?.what ?? "");
  return cellText(column, facts);
};

/** What a cell is chosen from: how to do the next step, or the playbook. */
export const cellOptions = (
  column: "action" | "playbook",
  playbooks: readonly Playbook[],
): readonly { value: string; label: string }[] =>
  column === "action"
    ? [{ value: "", label: "No step" }, ...actionOptions]
    : [
        { value: "all", label: "As for all" },
        { value: "none", label: "None" },
        ...playbooks.map(({ id, name }) => ({ value: id, label: name })),
      ];
