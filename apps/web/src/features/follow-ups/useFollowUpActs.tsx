import type { FollowUp } from "@followthrough/contract";
import { isMeetingDue } from "@followthrough/domain/actionFacts";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { useToday } from "../../lib/session";
import type { FormOpeners } from "../../lib/useReopenForms";
import { runWhenIdle } from "../../lib/runWhenIdle";
import { useLeavePlaybook } from "../playbooks/useLeavePlaybook";
import type { Sent } from "../templates/useSending";
import { useStopRepeating } from "./useStopRepeating";
import { useLetGo } from "./useLetGo";
import { dialogOnDemand } from "../../lib/onDemand";

const CompleteDialog = dialogOnDemand(async () => (await import("./CompleteDialog")).CompleteDialog);
const SnoozeDialog = dialogOnDemand(async () => (await import("./SnoozeDialog")).SnoozeDialog);
const DropDialog = dialogOnDemand(async () => (await import("./DropDialog")).DropDialog);
const DoItDialog = dialogOnDemand(async () => (await import("./DoItDialog")).DoItDialog);
const EditStepDialog = dialogOnDemand(async () => (await import("./EditStepDialog")).EditStepDialog);
const PlanDialog = dialogOnDemand(async () => (await import("./PlanDialog")).PlanDialog);
const ApplyPlaybookDialog = dialogOnDemand(
  async () => (await import("../playbooks/ApplyPlaybookDialog")).ApplyPlaybookDialog,
);

type Person = { id: string; name: string };
type Open =
  | { act: "complete" | "snooze" | "drop" | "doIt" | "edit"; followUp: FollowUp; sent?: Sent | null }
  | { act: "playbook"; people: readonly Person[] }
  | { act: "plan"; contact: Person; referralId: string | null; opportunityId: string | null };

/** What can be done with a follow-up from any list, and the dialog it happens in. */
export const useFollowUpActs = () => {
  const [open, setOpen] = useState<Open | null>(null);
  const today = useToday();
  const leavePlaybook = useLeavePlaybook();
  const letGo = useLetGo();
  const stopRepeating = useStopRepeating();
  useEffect(
    () =>
      runWhenIdle(() => {
        void CompleteDialog.fetchAhead();
        void SnoozeDialog.fetchAhead();
        void DoItDialog.fetchAhead();
      }),
    [],
  );
  const close = () => setOpen(null);
  const begin = (act: Exclude<Open["act"], "plan" | "playbook">) => (followUp: FollowUp) =>
    setOpen({ act, followUp });
  const dialogOf = (one: Open): ReactNode => {
    switch (one.act) {
      case "complete":
        return <CompleteDialog followUp={one.followUp} sent={one.sent ?? null} onClose={close} />;
      case "snooze":
        return <SnoozeDialog followUp={one.followUp} onClose={close} />;
      case "drop":
        return <DropDialog followUp={one.followUp} onClose={close} />;
      case "edit":
        return <EditStepDialog followUp={one.followUp} onClose={close} />;
      case "doIt":
        return (
          <DoItDialog
            followUp={one.followUp}
            onClose={close}
            onDone={(sent) => setOpen({ act: "complete", followUp: one.followUp, sent })}
          />
        );
      case "playbook":
        return <ApplyPlaybookDialog people={one.people} onClose={close} />;
      case "plan":
        return (
          <PlanDialog
            contact={one.contact}
            referralId={one.referralId}
            opportunityId={one.opportunityId}
            onClose={close}
          />
        );
    }
  };
  return {
    complete: begin("complete"),
    snooze: begin("snooze"),
    drop: begin("drop"),
    // Of a step of mine alone there is nobody to reach, and who meets today need not be written to: doing it is all there is.
    doIt: (followUp: FollowUp) =>
      begin(followUp.contact && !isMeetingDue(followUp, today) ? "doIt" : "complete")(followUp),
    write: begin("doIt"),
    edit: begin("edit"),
    letGo,
    /** How a dialog of one of these steps is opened again after signing in. */
    ways: (followUps: readonly FollowUp[]): FormOpeners =>
      Object.fromEntries(
        followUps.flatMap((one) => [
          [`done ${one.id}`, () => begin("complete")(one)],
          [`snooze ${one.id}`, () => begin("snooze")(one)],
          [`drop ${one.id}`, () => begin("drop")(one)],
          [`edit step ${one.id}`, () => begin("edit")(one)],
          [`message ${one.id} ${one.action}`, () => begin("doIt")(one)],
        ]),
      ),
    leavePlaybook,
    stopRepeating,
    beginPlaybook: (people: readonly Person[]) => setOpen({ act: "playbook", people }),
    plan: (
      contact: Person,
      {
        referralId = null,
        opportunityId = null,
      }: { referralId?: string | null; opportunityId?: string | null } = {},
    ) => setOpen({ act: "plan", contact, referralId, opportunityId }),
    dialog: <Suspense>{open && dialogOf(open)}</Suspense>,
  };
};
