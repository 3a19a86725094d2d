import type { Referral } from "@followthrough/contract";
import { Share2 } from "lucide-react";
import { Suspense, lazy, useState } from "react";
import { useNavigate } from "react-router";
import { ReferralRow } from "../features/referrals/ReferralRow";
import { useReferralActs } from "../features/referrals/useReferralActs";
import { useFollowUpActs } from "../features/follow-ups/useFollowUpActs";
import { sayFailure } from "../lib/failure";
import { links } from "../lib/links";
import { useRead } from "../lib/useCall";
import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { List } from "../ui/List";
import { PageHeader } from "../ui/PageHeader";
import { SectionHeading } from "../ui/SectionHeading";
import { SkeletonRows } from "../ui/Skeleton";
import { useHotkeys } from "../ui/useHotkeys";
import { useListKeys } from "../ui/useListKeys";

const ReferralDialog = lazy(async () => ({
  default: (await import("../features/referrals/ReferralDialog")).ReferralDialog,
}));

const isClosed = ({ state }: Referral) =>
  state === "came-to-something" || state === "led-nowhere" || state === "declined";

const groups: readonly { title: string; holds: (referral: Referral) => boolean; tone?: "due" }[] = [
  { title: "Thanks owed", holds: ({ thanksOwed }) => thanksOwed, tone: "due" },
  { title: "Not contacted yet", holds: ({ state }) => state === "heard" },
  { title: "Under way", holds: ({ state }) => state === "reached-out" || state === "talked" },
  { title: "Closed and thanked", holds: (referral) => isClosed(referral) && !referral.thanksOwed },
];

/** Who pointed you to whom, how far each has come, and whom you owe thanks. */
export const ReferralsPage = () => {
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch, isFetching } = useRead("GET /referrals", { query: { limit: 200 } });
  const referrals = data?.referrals ?? [];
  const shown = groups
    .map((group) => ({ ...group, referrals: referrals.filter(group.holds) }))
    .filter((group) => group.referrals.length > 0);
  const acts = useReferralActs();
  const steps = useFollowUpActs();
  const find = (act: (referral: Referral) => void) => (id: string) => {
    const referral = referrals.find((one) => one.id === id);
    if (referral) act(referral);
  };
  const keys = useListKeys({
    ids: shown.flatMap((group) => group.referrals.map(({ id }) => id)),
    selectFirst: true,
    onEnter: {
      label: "Open the person",
      run: find(({ referred }) => void navigate(links.person(referred.id))),
    },
    keys: [
      { key: "t", label: "Thanked", run: find((referral) => acts.thank(referral)) },
      {
        key: "p",
        label: "Plan a step",
        run: find((referral) => steps.plan(referral.referred, { referralId: referral.id })),
      },
    ],
  });
  useHotkeys([{ keys: "n", label: "New referral", group: "This page", run: () => setAdding(true) }]);
  return (
    <Page>
      <PageHeader
        title="Referrals"
        sub="Who pointed you to whom, and what became of it."
        actions={
          <>
            <ButtonLink to={links.paths()}>Who can lead me there?</ButtonLink>
            <Button kbd="n" onClick={() => setAdding(true)}>
              New referral
            </Button>
          </>
        }
      />
      {!data && !error && (
        <div className="mt-6">
          <SkeletonRows />
        </div>
      )}
      {!data && error && (
        <div className="mt-6">
          <ErrorState onRetry={() => void refetch()} retrying={isFetching}>
            {sayFailure(error)}
          </ErrorState>
        </div>
      )}
      {data && referrals.length === 0 && (
        <div className="mt-6">
          <EmptyState
            icon={<Share2 />}
            title="No referrals yet"
            actions={
              <Button tone="primary" onClick={() => setAdding(true)}>
                New referral
              </Button>
            }
          >
            When somebody says “call her, use my name”, write it down here. You will be reminded to call, and
            later to say thank you.
          </EmptyState>
        </div>
      )}
      {shown.map(({ title, tone, referrals: rows }) => (
        <section key={title} aria-label={title}>
          <SectionHeading count={rows.length} tone={tone ?? "plain"}>
            {title}
          </SectionHeading>
          <List label={title}>
            {rows.map((referral) => (
              <ReferralRow
                key={referral.id}
                referral={referral}
                rowProps={keys.rowProps(referral.id)}
                acts={acts}
                onPlan={() => steps.plan(referral.referred, { referralId: referral.id })}
              />
            ))}
          </List>
        </section>
      ))}
      {steps.dialog}
      <Suspense>{adding && <ReferralDialog referrer={null} onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  );
};
