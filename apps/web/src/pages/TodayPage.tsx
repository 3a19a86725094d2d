import { Suspense, useState } from "react";
import { firstName } from "@followthrough/domain/firstName";
import { formatSalutation } from "../lib/words";
import { OpenLoopList } from "../features/open-loops/OpenLoopList";
import { MomentumCard } from "../features/today/MomentumCard";
import { TodayLists } from "../features/today/TodayLists";
import { Loaded } from "../lib/Loaded";
import { dialogOnDemand } from "../lib/onDemand";
import { useArrived } from "../lib/useArrived";
import { useSession } from "../lib/session";
import { useApiQuery } from "../lib/useApi";
import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { PageHeader } from "../ui/PageHeader";
import { SkeletonRows } from "../ui/Skeleton";
import { Summary } from "../features/today/Summary";

const NewStepDialog = dialogOnDemand(async () => (await import("./NewStepDialog")).NewStepDialog);

/** Steps that a list holds before more are asked for, and at most: as the contract says. */
const rowsAtFirst = 200;
const mostRows = 5_000;

/** Whom to contact today, how and why, and what is slipping. */
export const TodayPage = () => {
  const [most, setMost] = useState(rowsAtFirst);
  const [isPlanning, setPlanning] = useState(false);
  const today = useApiQuery(
    "GET /today",
    { query: most === rowsAtFirst ? {} : { most } },
    {
      refetchInterval: 5 * 60_000,
      placeholderData: (before) => before,
    },
  );
  const name = firstName(useSession().data?.account?.name ?? "");
  const hasArrived = useArrived(today.data !== undefined);
  if (!today.data || !hasArrived) {
    return (
      <Page aside={null}>
        <PageHeader title="Today" heading={`Hello, ${name}`} sub={today.error ? undefined : "One moment…"} />
        <div className="mt-7">
          <Loaded read={today} skeleton={<SkeletonRows />} />
        </div>
      </Page>
    );
  }
  const { partOfDay, loopGroups, loops, momentum } = today.data;
  return (
    <Page
      asideLabel="What is slipping, and momentum"
      aside={
        <>
          <OpenLoopList groups={loopGroups} loops={loops} total={today.data.counts.loops} />
          <MomentumCard momentum={momentum} today={today.data.today} />
        </>
      }
    >
      <PageHeader
        title="Today"
        heading={formatSalutation(partOfDay, name)}
        sub={<Summary {...today.data} />}
        actions={<Button onClick={() => setPlanning(true)}>New step</Button>}
      />
      <TodayLists
        today={today.data}
        onMore={most < mostRows ? () => setMost(Math.min(most * 3, mostRows)) : undefined}
      />
      <Suspense>{isPlanning && <NewStepDialog onClose={() => setPlanning(false)} />}</Suspense>
    </Page>
  );
};
