import type { ListedReferral } from "@followthrough/contract";
import { Share2 } from "lucide-react";
import { useNavigate } from "react-router";
import { Loaded } from "../../lib/Loaded";
import { pagePaths } from "../../lib/pagePaths";
import { useApiQuery } from "../../lib/useApi";
import { useAddress } from "../../lib/useAddress";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { List } from "../../ui/List";
import { SectionHeading } from "../../ui/SectionHeading";
import { SkeletonRows } from "../../ui/Skeleton";
import { useListKeys } from "../../ui/useListKeys";
import { useFollowUpActs } from "../follow-ups/useFollowUpActs";
import { NextPage } from "../../lib/NextPage";
import { ReferralRow } from "./ReferralRow";
import type { ReferralGroup } from "./referralViews";
import { referralStateChanges, useReferralActs } from "./useReferralActs";
import { usePlanProposal } from "./usePlanProposal";

const isClosed = ({ state }: ListedReferral) =>
  state === "came-to-something" || state === "led-nowhere" || state === "declined";

const sections: readonly { title: string; holds: (one: ListedReferral) => boolean; tone?: "due" }[] = [
  { title: "Thanks owed", holds: ({ thanksOwed }) => thanksOwed, tone: "due" },
  { title: "Not contacted yet", holds: ({ state }) => state === "heard" },
  { title: "Under way", holds: ({ state }) => state === "reached-out" || state === "talked" },
  { title: "Closed and thanked", holds: (one) => isClosed(one) && !one.thanksOwed },
];

/** A page of referrals by how far they have come, each with what to do next and its moves. */
export const ReferralList = ({ group, onAdd }: { group: ReferralGroup | null; onAdd: () => void }) => {
  const navigate = useNavigate();
  const [params] = useAddress();
  const given = (name: "by" | "at" | "lead" | "after") => params.get(name) ?? undefined;
  const [by, at, lead, after] = [given("by"), given("at"), given("lead"), given("after")];
  const read = useApiQuery("GET /referrals", {
    query: {
      limit: 100,
      ...(group ? { group } : {}),
      ...(by ? { referrerId: by } : {}),
      ...(at ? { eventId: at } : {}),
      ...(lead ? { opportunityId: lead } : {}),
      ...(after ? { cursor: after } : {}),
    },
  });
  const { data } = read;
  const referrals = data?.referrals ?? [];
  const shown = sections
    .map((section) => ({ ...section, referrals: referrals.filter(section.holds) }))
    .filter((section) => section.referrals.length > 0);
  const acts = useReferralActs();
  const planProposal = usePlanProposal();
  const steps = useFollowUpActs();
  const plan = (referral: ListedReferral) =>
    referral.proposal
      ? planProposal(referral.proposal)
      : steps.plan(referral.referred, { referralId: referral.id });
  const find = (act: (referral: ListedReferral) => void) => (id: string) => {
    const referral = referrals.find((one) => one.id === id);
    if (referral) act(referral);
  };
  const keys = useListKeys({
    ids: shown.flatMap((section) => section.referrals.map(({ id }) => id)),
    selectFirst: true,
    onEnter: {
      label: "Open the person",
      run: find(({ referred }) => void navigate(pagePaths.person(referred.id))),
    },
    keys: [
      ...referralStateChanges.map(({ key, state, label }) => ({
        key,
        label,
        run: find((referral) => acts.move(referral, state)),
      })),
      { key: "t", label: "Thanked", run: find((referral) => acts.thank(referral)) },
      { key: "p", label: "Plan the step", run: find(plan) },
    ],
  });
  if (!data) return <Loaded read={read} skeleton={<SkeletonRows />} />;
  const isNarrowed = Boolean(group ?? by ?? at ?? lead ?? after);
  return (
    <>
      {referrals.length === 0 &&
        (isNarrowed ? (
          <EmptyState icon={<Share2 />} title="None here">
            No referral is like this at the moment.
          </EmptyState>
        ) : (
          <EmptyState
            icon={<Share2 />}
            title="No referrals yet"
            actions={
              <Button tone="primary" onClick={onAdd}>
                New referral
              </Button>
            }
          >
            When somebody says “call her, use my name”, write it down here. You will be reminded to call, and
            later to say thank you.
          </EmptyState>
        ))}
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
                onPlan={() => plan(referral)}
              />
            ))}
          </List>
        </section>
      ))}
      <NextPage cursor={data.nextCursor} />
      {steps.dialog}
    </>
  );
};
