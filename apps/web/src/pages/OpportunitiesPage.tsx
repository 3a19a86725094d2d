import type { Opportunity } from "@followthrough/contract";
import { Target } from "lucide-react";
import { Suspense, useEffect, useState } from "react";
import { useFollowUpActs } from "../features/follow-ups/useFollowUpActs";
import { OpportunityBoard } from "../features/opportunities/OpportunityBoard";
import { OpportunityList } from "../features/opportunities/OpportunityList";
import { useMoves } from "../features/opportunities/useMoves";
import { Loaded } from "../lib/Loaded";
import { useApiQuery } from "../lib/useApi";
import { useAddress } from "../lib/useAddress";
import { runWhenIdle } from "../lib/runWhenIdle";
import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { PageHeader } from "../ui/PageHeader";
import { SegmentedChoice } from "../ui/SegmentedChoice";
import { SkeletonRows } from "../ui/Skeleton";
import { plural } from "../ui/plural";
import { useHotkeys } from "../ui/useHotkeys";
import { dialogOnDemand } from "../lib/onDemand";

const MoveDialog = dialogOnDemand(
  async () => (await import("../features/opportunities/MoveDialog")).MoveDialog,
);
const LeadDialog = dialogOnDemand(
  async () => (await import("../features/opportunities/LeadDialog")).LeadDialog,
);

const describeCounts = (opportunities: readonly Opportunity[]): string => {
  const open = opportunities.filter(({ stage }) => stage.kind === "open");
  const idle = open.filter(({ needsStep }) => needsStep).length;
  return `${plural(open.length, "open one")}${idle > 0 ? `, ${idle} without a next step` : ""}`;
};

/** What may come of it all: leads by the stage they are in. */
export const OpportunitiesPage = () => {
  const read = useApiQuery("GET /opportunities", { query: {} });
  const { data } = read;
  const [params, change] = useAddress();
  const [adding, setAdding] = useState(false);
  useEffect(
    () =>
      runWhenIdle(() => {
        void MoveDialog.fetchAhead();
        void LeadDialog.fetchAhead();
      }),
    [],
  );
  const moves = useMoves();
  const acts = useFollowUpActs();
  const isList = params.get("view") === "list";
  const show = (view: "board" | "list") =>
    change(() => new URLSearchParams(view === "list" ? { view } : {}), { replace: false });
  useHotkeys([
    { keys: "n", label: "New opportunity", group: "This page", run: () => setAdding(true) },
    {
      keys: "v",
      label: "Board or list",
      group: "This page",
      run: () => show(isList ? "board" : "list"),
    },
  ]);
  const opportunities = data?.opportunities ?? [];
  return (
    <Page wide>
      <PageHeader
        title="Opportunities"
        sub={opportunities.length > 0 ? describeCounts(opportunities) : undefined}
        actions={
          <Button kbd="n" onClick={() => setAdding(true)}>
            New opportunity
          </Button>
        }
      />
      <Loaded read={read} skeleton={<SkeletonRows count={5} />} />
      {data && opportunities.length === 0 && (
        <EmptyState
          icon={<Target />}
          title="No opportunities yet"
          actions={
            <Button tone="primary" onClick={() => setAdding(true)}>
              New opportunity
            </Button>
          }
        >
          A job, an interview, a project: write down what somebody mentioned, and whom it came through.
        </EmptyState>
      )}
      {data && opportunities.length > 0 && (
        <>
          <div className="my-4">
            <SegmentedChoice
              label="Show as"
              value={isList ? "list" : "board"}
              onChange={show}
              options={[
                { value: "board", label: "Board" },
                { value: "list", label: "List" },
              ]}
            />
          </div>
          {isList ? (
            <OpportunityList opportunities={opportunities} />
          ) : (
            <OpportunityBoard
              stages={data.stages}
              opportunities={opportunities}
              moves={moves}
              onPlan={({ contact, id }) => acts.plan(contact, { opportunityId: id })}
            />
          )}
        </>
      )}
      <Suspense>
        {moves.asking && data && (
          <MoveDialog wanted={moves.asking} stages={data.stages} moves={moves} onClose={moves.close} />
        )}
      </Suspense>
      {acts.dialog}
      <Suspense>{adding && <LeadDialog onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  );
};
