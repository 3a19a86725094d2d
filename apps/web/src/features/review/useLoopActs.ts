import type { OpenLoop } from "@followthrough/contract";
import { sayFailure } from "../../lib/failure";
import { asMade, asShown, madeFrom } from "../../lib/madeFrom";
import { useToday } from "../../lib/session";
import { useChange } from "../../lib/useCall";
import { sayDayWithin } from "../../lib/words";
import { toast } from "../../ui/toast";

const failed = (failure: unknown) => toast({ text: sayFailure(failure), tone: "problem" });

/** Closing an open loop in one press, each way with its undo. */
export const useLoopActs = () => {
  const today = useToday();
  const plan = useChange("POST /follow-ups");
  const remove = useChange("DELETE /follow-ups/:id");
  const introduce = useChange("PATCH /introductions/:id");
  const thank = useChange("POST /referrals/:id/thanks");
  const unthank = useChange("DELETE /referrals/:id/thanks");
  const tell = useChange("POST /tellings");
  const untell = useChange("DELETE /tellings/:id");

  const planFix = async ({ fix, contact, introductionId, opportunityId, version }: OpenLoop) => {
    if (!fix) return;
    const step = { action: fix.action, what: fix.what, dueOn: fix.dueOn };
    const text = `Planned for ${sayDayWithin(fix.dueOn, today)}: ${fix.what}`;
    if (introductionId !== null && version !== null) {
      const { nextStep } = await introduce.mutateAsync({
        params: { id: introductionId },
        version: madeFrom({ version }),
        body: { nextStep: step },
      });
      toast({
        text,
        ...(nextStep
          ? { undo: () => remove.mutateAsync({ params: { id: nextStep.id }, version: asMade }) }
          : {}),
      });
      return;
    }
    const planned = await plan.mutateAsync({
      body: { contactId: contact.id, referralId: fix.referralId, opportunityId, ...step },
    });
    toast({
      text,
      undo: () => remove.mutateAsync({ params: { id: planned.id }, version: asShown(planned) }),
    });
  };

  const settle = async (loop: OpenLoop, outcome: "told" | "dismissed") => {
    const { contact, referralId, opportunityId, news, version } = loop;
    if (loop.kind === "thanks-owed" && referralId !== null && version !== null) {
      await thank.mutateAsync({ params: { id: referralId }, version: asShown({ version }), body: {} });
      toast({
        text: `Thanked ${contact.name}`,
        undo: () => unthank.mutateAsync({ params: { id: referralId } }),
      });
    } else if (news !== null) {
      const { id } = await tell.mutateAsync({
        body: { contactId: contact.id, referralId, opportunityId, news, outcome },
      });
      toast({
        text: outcome === "told" ? `Told ${contact.name}` : `${contact.name} need not hear of it`,
        undo: () => untell.mutateAsync({ params: { id } }),
      });
    }
  };

  return {
    busy: plan.isPending || introduce.isPending || thank.isPending || tell.isPending,
    plan: (loop: OpenLoop) => void planFix(loop).catch(failed),
    told: (loop: OpenLoop) => void settle(loop, "told").catch(failed),
    dismiss: (loop: OpenLoop) => void settle(loop, "dismissed").catch(failed),
  };
};
