import type { OpenLoop } from "@followthrough/contract";
import { describeFailure } from "../../lib/failure";
import { firstVersion, shownVersionOf, editedVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { formatDayInSentence } from "../../lib/words";
import { toast } from "../../ui/toast";
import { undoBy } from "../../lib/undoBy";

const failed = (failure: unknown) => toast({ text: describeFailure(failure), tone: "problem" });

/** Closing an open loop in one press, each way with its undo. */
export const useLoopActs = () => {
  const today = useToday();
  const plan = useApiMutation("POST /follow-ups");
  const introduce = useApiMutation("PATCH /introductions/:id");
  const thank = useApiMutation("POST /referrals/:id/thanks");
  const tell = useApiMutation("POST /tellings");

  const planFix = async ({ fix, contact, introductionId, opportunityId, version }: OpenLoop) => {
    if (!fix) return;
    const step = { action: fix.action, what: fix.what, dueOn: fix.dueOn };
    const text = `Planned for ${formatDayInSentence(fix.dueOn, today)}: ${fix.what}`;
    if (introductionId !== null && version !== null) {
      const { nextStep } = await introduce.mutateAsync({
        params: { id: introductionId },
        version: editedVersionOf({ version }),
        body: { nextStep: step },
      });
      toast({
        text,
        ...(nextStep
          ? { ...undoBy("DELETE /follow-ups/:id", { params: { id: nextStep.id }, version: firstVersion }) }
          : {}),
      });
      return;
    }
    const planned = await plan.mutateAsync({
      body: { contactId: contact.id, referralId: fix.referralId, opportunityId, ...step },
    });
    toast({
      text,
      ...undoBy("DELETE /follow-ups/:id", { params: { id: planned.id }, version: shownVersionOf(planned) }),
    });
  };

  const settle = async (loop: OpenLoop, outcome: "told" | "dismissed") => {
    const { contact, referralId, opportunityId, news, version } = loop;
    if (loop.kind === "thanks-owed" && referralId !== null && version !== null) {
      await thank.mutateAsync({ params: { id: referralId }, version: shownVersionOf({ version }), body: {} });
      toast({
        text: `Thanked ${contact.name}`,
        ...undoBy("DELETE /referrals/:id/thanks", { params: { id: referralId } }),
      });
    } else if (news !== null) {
      const { id } = await tell.mutateAsync({
        body: { contactId: contact.id, referralId, opportunityId, news, outcome },
      });
      toast({
        text: outcome === "told" ? `Told ${contact.name}` : `${contact.name} need not hear of it`,
        ...undoBy("DELETE /tellings/:id", { params: { id } }),
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
