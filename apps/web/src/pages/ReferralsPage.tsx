import { Suspense, useState } from "react";
import { useAddress } from "../lib/useAddress";
import { IntroductionList } from "../features/introductions/IntroductionList";
import { ReferralFilters } from "../features/referrals/ReferralFilters";
import { ReferralList } from "../features/referrals/ReferralList";
import { ReferralTabs } from "../features/referrals/ReferralTabs";
import { TellingList } from "../features/tellings/TellingList";
import { ViewLinks } from "../features/referrals/ViewLinks";
import { groupOf, labelOf, viewOf } from "../features/referrals/referralViews";
import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { PageHeader } from "../ui/PageHeader";
import { useHotkeys } from "../ui/useHotkeys";
import { dialogOnDemand } from "../lib/onDemand";

const ReferralDialog = dialogOnDemand(
  async () => (await import("../features/referrals/ReferralDialog")).ReferralDialog,
);
const IntroductionDialog = dialogOnDemand(
  async () => (await import("../features/introductions/IntroductionDialog")).IntroductionDialog,
);

/** Who pointed you to whom and whom you introduced, how far each has come, and who waits to hear of it. */
export const ReferralsPage = () => {
  const [params] = useAddress();
  const view = viewOf(params.get("show"));
  const [adding, setAdding] = useState<"referral" | "introduction" | null>(null);
  const addReferral = () => setAdding("referral");
  const addIntroduction = () => setAdding("introduction");
  useHotkeys([
    { keys: "n", label: "New referral", group: "This page", run: addReferral },
    { keys: "i", label: "New introduction", group: "This page", run: addIntroduction },
  ]);
  return (
    <Page>
      <PageHeader
        title="Referrals"
        tab={view === "all" ? undefined : `${labelOf(view)}, referrals`}
        sub="Who pointed you to whom, and what became of it."
        actions={
          <>
            <Button kbd="i" onClick={addIntroduction}>
              New introduction
            </Button>
            <Button kbd="n" onClick={addReferral}>
              New referral
            </Button>
          </>
        }
      />
      <ReferralTabs />
      <ViewLinks />
      {view !== "thanks" && view !== "introductions" && <ReferralFilters />}
      <div className="mt-5">
        {view === "thanks" ? (
          <TellingList />
        ) : view === "introductions" ? (
          <IntroductionList after={params.get("after")} onAdd={addIntroduction} />
        ) : (
          <ReferralList group={groupOf(view)} onAdd={addReferral} />
        )}
      </div>
      <Suspense>
        {adding === "referral" && <ReferralDialog referrer={null} onClose={() => setAdding(null)} />}
        {adding === "introduction" && <IntroductionDialog first={null} onClose={() => setAdding(null)} />}
      </Suspense>
    </Page>
  );
};
