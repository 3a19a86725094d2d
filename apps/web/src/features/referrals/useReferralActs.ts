import type { Calls, Referral, ReferralState, Suggestion } from "@followthrough/contract";
import { useQueryClient } from "@tanstack/react-query";
import { shownVersionOf, editedVersionOf } from "../../lib/recordVersions";
import { useOfferThanks } from "../../lib/useOfferThanks";
import { useApiMutation } from "../../lib/useApi";
import { formatReferralState } from "../../lib/words";
import { toast } from "../../ui/toast";
import { undoBy } from "../../lib/undoBy";

/** The moves that have a key of their own; "c" is capturing, wherever one is. */
export const referralStateChanges: readonly { key: string; state: ReferralState; label: string }[] = [
  { key: "r", state: "reached-out", label: "Reached out" },
  { key: "m", state: "talked", label: "Talked" },
  { key: "o", state: "came-to-something", label: "Came to something" },
  { key: "x", state: "led-nowhere", label: "Led nowhere" },
];

/** Moving a referral and thanking for it, shown at once and each with the way back. */
export const useReferralActs = () => {
  const client = useQueryClient();
  const edit = useApiMutation("PATCH /referrals/:id");
  const thanks = useApiMutation("POST /referrals/:id/thanks");
  const plan = useApiMutation("POST /follow-ups");

  const offerThanks = useOfferThanks();
  const offer = ([proposal]: readonly Suggestion[], referrer: string) => {
    if (!proposal?.contactId) return;
    const { contactId, referralId, action, what, dueOn } = proposal;
    toast({
      text: `${referrer} would like to hear how it went.`,
      action: {
        label: "Plan the thanks",
        run: () => plan.mutate({ body: { contactId, referralId, action, what, dueOn } }),
      },
    });
  };
  const move = (referral: Referral, state: ReferralState) => {
    if (state === referral.state) return;
    client.setQueriesData<Calls["GET /referrals"]["answer"]>(
      { queryKey: ["GET /referrals"] },
      (shown) =>
        shown && {
          ...shown,
          referrals: shown.referrals.map((one) => (one.id === referral.id ? { ...one, state } : one)),
        },
    );
    edit.mutate(
      { params: { id: referral.id }, version: editedVersionOf(referral), body: { state } },
      {
        onSuccess: ({ referral: moved, proposals }) => {
          toast({
            text: `${referral.referred.name}: ${formatReferralState(state).toLowerCase()}`,
            ...undoBy("PATCH /referrals/:id", {
              params: { id: referral.id },
              version: editedVersionOf(moved),
              body: { state: referral.state },
            }),
          });
          void (async () => {
            const isChain =
              state === "came-to-something" && (await offerThanks({ referralId: referral.id }, 2));
            if (!isChain) offer(proposals, referral.referrer.name);
          })();
        },
      },
    );
  };
  const thank = (referral: Referral) => {
    if (!referral.thanksOwed) return;
    thanks.mutate(
      { params: { id: referral.id }, version: shownVersionOf(referral), body: {} },
      {
        onSuccess: () =>
          toast({
            text: `Thanked ${referral.referrer.name}`,
            ...undoBy("DELETE /referrals/:id/thanks", { params: { id: referral.id } }),
          }),
      },
    );
  };
  return { move, thank };
};
