import type { FollowUp } from "@followthrough/contract";
import { useEffect, useEffectEvent, useState } from "react";
import { CompleteDialog } from "../features/follow-ups/CompleteDialog";
import { DropDialog } from "../features/follow-ups/DropDialog";
import { SnoozeDialog } from "../features/follow-ups/SnoozeDialog";
import type { Opening } from "../features/search/paletteActs";
import { callApi } from "../lib/callApi";
import { describeFailure } from "../lib/failure";
import { toast, type ToastOptions } from "../ui/toast";

type OfStep = Extract<Opening, { readonly of: object }>;

interface StepFormProps {
  form: OfStep;
  /** To plan one where there is none. */
  onPlan: (contact: { readonly id: string; readonly name: string }) => void;
  onClose: () => void;
}

/** The step itself, or the next of mine with somebody; null where there is none. */
const findStep = async ({ of }: OfStep): Promise<FollowUp | null> => {
  if ("stepId" in of) return callApi("GET /follow-ups/:id", { params: { id: of.stepId } });
  const { nextSteps } = await callApi("GET /contacts/:id", { params: { id: of.contact.id } });
  return nextSteps.find(({ waitingSinceOn }) => waitingSinceOn === null) ?? nextSteps[0] ?? null;
};

/** Done, snoozed or dropped from anywhere: reads the step, and opens its form. */
export const StepForm = ({ form, onPlan, onClose }: StepFormProps) => {
  const [step, setStep] = useState<FollowUp | null>(null);
  const find = useEffectEvent(() => findStep(form));
  const close = useEffectEvent((notice: ToastOptions) => {
    toast(notice);
    onClose();
  });
  const tellNone = useEffectEvent(() => {
    if (!("contact" in form.of)) return close({ text: "That step is gone" });
    const { contact } = form.of;
    const action = { label: "Plan a step", run: () => onPlan(contact) };
    close({ text: `Nothing is planned with ${contact.name}`, action });
  });
  useEffect(() => {
    let isOpen = true;
    const open = async () => {
      try {
        const found = await find();
        if (!isOpen) return;
        if (found) setStep(found);
        else tellNone();
      } catch (failure) {
        if (isOpen) close({ text: describeFailure(failure), tone: "problem" });
      }
    };
    void open();
    return () => {
      isOpen = false;
    };
  }, []);
  if (!step) return null;
  switch (form.what) {
    case "done":
      return <CompleteDialog followUp={step} sent={null} on={form.on} onClose={onClose} />;
    case "snooze":
      return <SnoozeDialog followUp={step} on={form.on ?? undefined} onClose={onClose} />;
    case "drop":
      return <DropDialog followUp={step} onClose={onClose} />;
  }
};
