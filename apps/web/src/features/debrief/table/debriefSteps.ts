import { formatDefaultStep } from "../../../lib/words";
import { fillStep } from "@followthrough/domain/fillStep";
import { firstName } from "@followthrough/domain/firstName";
import type { Playbook } from "@followthrough/contract";
import { nameOf, type Step } from "../../captures/model/row";
import type { Debrief, DebriefRow } from "./debrief";

/** One thing to be planned: a step of its own, or the first of a playbook; on which day is seen later. */
export interface PlannedStep extends Omit<Step, "dueOn"> {
  /** Which of the row's own steps; none for the playbook's first. */
  readonly at: number | null;
  readonly name: string;
  readonly playbook: Playbook | null;
  /** The day said, typed or dragged to; none leaves it to the spread. */
  readonly fixedOn: string | null;
  /** Put there by hand, so it can be put back. */
  readonly isMoved: boolean;
}

/** The playbook somebody gets: their own choice, else the one for all unless a next step was said or they were not met. */
export const playbookOf = (
  row: DebriefRow,
  debrief: Pick<Debrief, "playbookId">,
  playbooks: readonly Playbook[],
): Playbook | null => {
  const forAll = row.role === "met" && row.steps.length === 0 ? debrief.playbookId : null;
  const id = row.playbook === "all" ? forAll : row.playbook === "none" ? null : row.playbook;
  return playbooks.find((playbook) => playbook.id === id) ?? null;
};

/** The event that the server will name in a step: the one of the first meeting, which somebody known may have had before. */
const eventOf = ({ known, role }: DebriefRow, eventName: string): string | null => {
  const isFirstMeeting = role === "met" && !known?.metOn;
  return isFirstMeeting ? eventName.trim() || null : (known?.metAtEvent ?? null);
};

/** What there is to do with one person. */
export const stepsOfRow = (
  row: DebriefRow,
  debrief: Pick<Debrief, "playbookId" | "eventName">,
  playbooks: readonly Playbook[],
): PlannedStep[] => {
  const name = nameOf(row);
  const calledBy = row.known?.preferredName ?? (firstName(name) || "them");
  const own = row.steps.map(
    (
      {
        action,
        what,
        saidOn,
        saidTime = null,
        saidPlace = null,
        movedTo,
        recurrence,
        lead,
        isUnsure = false,
      },
      at,
    ): PlannedStep => ({
      key: `${row.id} ${at}`,
      row: row.id,
      at,
      name,
      action,
      what: what || formatDefaultStep(action, calledBy, ""),
      playbook: null,
      fixedOn: movedTo ?? saidOn,
      dueTime: saidOn !== null && (movedTo ?? saidOn) === saidOn ? saidTime : null,
      ...(saidPlace === null ? {} : { place: saidPlace }),
      isMoved: movedTo !== null,
      ...(recurrence ? { recurrence } : {}),
      ...(lead === undefined ? {} : { lead }),
      ...(isUnsure ? { isUnsure } : {}),
    }),
  );
  const playbook = playbookOf(row, debrief, playbooks);
  const [first] = playbook?.steps ?? [];
  if (!playbook || !first) return own;
  return [
    ...own,
    {
      key: `${row.id} playbook`,
      row: row.id,
      at: null,
      name,
      action: first.action,
      what: fillStep(first.what, { firstName: calledBy, event: eventOf(row, debrief.eventName) }),
      playbook,
      fixedOn: row.playbookMovedTo,
      dueTime: null,
      isMoved: row.playbookMovedTo !== null,
    },
  ];
};

/** Everything to be planned, in the order of the table. */
export const debriefSteps = (
  debrief: Pick<Debrief, "rows" | "playbookId" | "eventName">,
  playbooks: readonly Playbook[],
): PlannedStep[] => debrief.rows.flatMap((row) => stepsOfRow(row, debrief, playbooks));

/** Who was met, and then there is nothing to do toward them and nothing of theirs to wait for. */
export const idleOf = (rows: readonly DebriefRow[], steps: readonly PlannedStep[]): DebriefRow[] => {
  const planned = new Set(steps.map(({ row }) => row));
  return rows.filter(({ id, role, promises }) => role === "met" && promises.length === 0 && !planned.has(id));
};
