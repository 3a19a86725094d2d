import { CheckCircle2 } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useFollowUpActs } from "../features/follow-ups/useFollowUpActs";
import { useSettleContact } from "../features/follow-ups/useSettleContact";
import { ReviewCard } from "../features/open-loops/ReviewCard";
import { type LoopChoice, choicesFor } from "../features/open-loops/loopChoices";
import { useLoopActs } from "../features/open-loops/useLoopActs";
import { Loaded } from "../lib/Loaded";
import { pagePaths } from "../lib/pagePaths";
import { useApiQuery } from "../lib/useApi";
import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { PageHeader } from "../ui/PageHeader";
import { SkeletonRows } from "../ui/Skeleton";
import { plural } from "../ui/plural";
import { useHotkeys } from "../ui/useHotkeys";

/** Every open loop, one by one, to zero: once a week, so that nobody is forgotten. */
export const ReviewPage = () => {
  const navigate = useNavigate();
  const read = useApiQuery("GET /open-loops", {});
  const { data } = read;
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [atFirst, setAtFirst] = useState<number | null>(null);
  const acts = useLoopActs();
  const steps = useFollowUpActs();
  const settle = useSettleContact();
  const loops = data?.loops ?? [];
  if (data && (atFirst === null || loops.length > atFirst)) setAtFirst(loops.length);
  const loop = loops.find(({ key }) => !skipped.includes(key));
  const total = atFirst ?? loops.length;
  const closed = total - loops.length;
  const stale = useApiQuery(
    "GET /follow-ups/:id",
    { params: { id: loop?.followUpId ?? "" } },
    { enabled: loop?.followUpId !== null && loop !== undefined },
  );
  const choose = (act: LoopChoice["act"]) => {
    if (!loop) return;
    if (act === "plan") acts.plan(loop);
    if (act === "told") acts.told(loop);
    if (act === "dismiss") acts.dismiss(loop);
    if (act === "opportunity" && loop.opportunityId) void navigate(pagePaths.opportunity(loop.opportunityId));
    if (act === "settle") settle.run(loop.contact);
    if (act === "nudge" && stale.data) steps.doIt(stale.data);
    if ((act === "complete" || act === "snooze" || act === "drop" || act === "letGo") && stale.data)
      steps[act](stale.data);
  };
  const skip = () => loop && setSkipped([...skipped, loop.key]);
  const choices = loop ? choicesFor(loop) : [];
  useHotkeys([
    ...choices.map(({ act, key, label }) => ({
      keys: key,
      label,
      group: "This loop",
      run: () => choose(act),
    })),
    ...(loop
      ? [
          { keys: "j", label: "Not now", group: "This loop", run: skip },
          {
            keys: "o",
            label: "Open the person",
            group: "This loop",
            run: () => void navigate(pagePaths.person(loop.contact.id)),
          },
        ]
      : []),
  ]);
  return (
    <Page>
      <PageHeader
        back={{ to: "/", label: "Today" }}
        title="Review"
        sub="Every loop that is open, one by one: close it, plan it, or let it go."
      />
      {data && total > 0 && (
        <div className="my-5">
          <p role="status" className="mb-1.5 text-sm text-soft">
            {closed} of {total} closed
            {skipped.length > 0 && `, ${skipped.length} left for another time`}
          </p>
          <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-line">
            <div
              className="h-full rounded-full bg-accent transition-[width]"
              style={{ width: `${(closed / total) * 100}%` }}
            />
          </div>
        </div>
      )}
      <Loaded read={read} skeleton={<SkeletonRows count={3} />} />
      {loop && <ReviewCard key={loop.key} loop={loop} busy={acts.busy} onChoose={choose} onSkip={skip} />}
      {data && !loop && (
        <EmptyState
          icon={<CheckCircle2 />}
          title={loops.length === 0 ? "No open loops" : "That is all for now"}
          actions={
            <>
              <ButtonLink to="/" tone="primary">
                To Today
              </ButtonLink>
              {loops.length > 0 && (
                <Button onClick={() => setSkipped([])}>
                  Look at the {plural(loops.length, "loop")} left
                </Button>
              )}
            </>
          }
        >
          {loops.length === 0
            ? "Everybody you met has a next step, and everybody who helped you knows what came of it."
            : "What you left is here the next time."}
        </EmptyState>
      )}
      {steps.dialog}
    </Page>
  );
};
