import type { CalendarDay, StepDraft } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { fillStep, shortName, laterStepOn } from "@followthrough/domain";
import type { ActingAccount } from "../../http/account";
import { day } from "../../sql/storedDay";
import { stepsFrom } from "./playbooks.store";
import { setRunState } from "./runState.store";

/** A place in a run: which, and the step, 0 being the first. */
export interface RunPlace {
  readonly runId: string;
  readonly step: number;
}

/** What a follow-up's row says of the run it belongs to, if any; the row itself is the follow-ups' own, which stand above. */
interface RowInRun {
  readonly contactId: string | null;
  readonly playbookRunId: string | null;
  readonly playbookStep: number | null;
  readonly playbookState: string | null;
  readonly playbookSteps: string | null;
  readonly playbookStartedOn: string | null;
}

/** A step of a playbook that is still under way, out of a row; null for any other follow-up. */
const runOf = ({ playbookRunId, playbookStep, playbookState, playbookSteps, playbookStartedOn }: RowInRun) =>
  playbookRunId === null || playbookStep === null || playbookState !== "running"
    ? null
    : {
        runId: playbookRunId,
        step: playbookStep,
        steps: stepsFrom(playbookSteps ?? "[]"),
        startedOn: day(playbookStartedOn ?? ""),
      };

/** The playbook's step after this one, were it closed on that day; null after the last, and where there is no playbook. */
export const nextPlaybookStep = async (
  tx: Tx,
  account: ActingAccount,
  row: RowInRun,
  { closedOn, today }: { closedOn: CalendarDay; today: CalendarDay },
): Promise<{ place: RunPlace; draft: StepDraft } | null> => {
  const run = runOf(row);
  const step = run?.steps[run.step + 1];
  // A playbook is gone through with somebody.
  if (!run || !step || row.contactId === null) return null;
  const contact = await tx.contact.findFirstOrThrow({
    where: { accountId: account.id, id: row.contactId },
    select: { name: true, preferredName: true, metAtEvent: { select: { name: true, deletedAt: true } } },
  });
  const event = contact.metAtEvent?.deletedAt === null ? contact.metAtEvent.name : null;
  return {
    place: { runId: run.runId, step: run.step + 1 },
    draft: {
      action: step.action,
      what: fillStep(step.what, { firstName: shortName(contact), event }),
      dueOn: laterStepOn(
        step,
        { startedOn: run.startedOn, closedOn },
        { today, workingDays: account.workingDays },
      ),
      dueTime: null,
      place: null,
      recurrence: null,
      waitingSinceOn: null,
    },
  };
};

/**
 * What closing a step means for its playbook: the next step, the one given in its stead, or the end. Returns the step
 * to plan and where it stands in the run, if it stands in one.
 */
export const advancePlaybook = async (
  tx: Tx,
  account: ActingAccount,
  row: RowInRun,
  {
    given: chosenStep,
    leaves,
    closedOn,
    today,
    now,
  }: {
    given: StepDraft | null;
    leaves: boolean;
    closedOn: CalendarDay;
    today: CalendarDay;
    now: string;
  },
): Promise<{ draft: StepDraft; place: RunPlace | null } | null> => {
  if (row.playbookRunId === null || row.playbookState !== "running")
    return chosenStep && { draft: chosenStep, place: null };
  // Their answer belongs to the step that asked for it: once it came, or was let go, the playbook goes on.
  if (chosenStep?.waitingSinceOn && !leaves)
    return { draft: chosenStep, place: { runId: row.playbookRunId, step: row.playbookStep ?? 0 } };
  const next = leaves ? null : await nextPlaybookStep(tx, account, row, { closedOn, today });
  if (next) return { draft: chosenStep ?? next.draft, place: next.place };
  await setRunState(tx, account.id, row.playbookRunId, leaves ? "left" : "finished", now);
  return chosenStep && { draft: chosenStep, place: null };
};
