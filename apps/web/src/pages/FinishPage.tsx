import { CheckCircle2 } from "lucide-react";
import { useState } from "react";
import { useParams } from "react-router";
import { FinishOne } from "../features/events/FinishOne";
import { describeHoursLeft, describeTally } from "../features/events/describeEvent";
import { useFollowUpActs } from "../features/follow-ups/useFollowUpActs";
import { Loaded } from "../lib/Loaded";
import { pagePaths } from "../lib/pagePaths";
import { useApiQuery } from "../lib/useApi";
import { Page } from "../shell/Page";
import { NotFound } from "../shell/RouteError";
import { RouteFallback } from "../shell/RouteFallback";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { PageHeader } from "../ui/PageHeader";
import { plural } from "../ui/plural";
import { useHotkeys } from "../ui/useHotkeys";

/** The people of an event who have not heard from you yet, one by one: draft, done, next. */
export const FinishPage = () => {
  const { id = "" } = useParams();
  const read = useApiQuery("GET /events/:id", { params: { id } });
  const { data, error } = read;
  const acts = useFollowUpActs();
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const open = (data?.attendees ?? []).filter(({ standing }) => standing !== "followed-up");
  const left = open.filter(({ contact }) => !skipped.includes(contact.id));
  const [current] = left;
  const skip = () => current && setSkipped([...skipped, current.contact.id]);
  const plan = () => {
    if (current && !current.nextStep) {
      skip();
      acts.plan(current.contact);
    }
  };
  useHotkeys(
    [
      { keys: "s", label: "Skip for now", group: "This person", run: skip },
      { keys: "p", label: "Plan it for another day", group: "This person", run: plan },
    ],
    { enabled: current !== undefined },
  );
  if (error?.status === 404 || error?.status === 400) return <NotFound />;
  if (!data) return <Loaded read={read} skeleton={<RouteFallback />} frame={Page} />;
  const { event, hoursLeft } = data;
  const { met } = event.tally;
  return (
    <Page>
      <PageHeader
        back={{ to: pagePaths.event(id), label: event.name }}
        title={`Finish ${event.name}`}
        sub={[describeTally(event.tally), describeHoursLeft(hoursLeft)].filter(Boolean).join(" · ")}
      />
      <div
        className="mt-4 mb-5 h-1.5 overflow-hidden rounded-full bg-hover"
        role="progressbar"
        aria-label="Followed up"
        aria-valuemin={0}
        aria-valuemax={met}
        aria-valuenow={event.tally.followedUp}
      >
        <span
          className="block h-full bg-accent transition-[width]"
          style={{ width: `${met === 0 ? 0 : (event.tally.followedUp / met) * 100}%` }}
        />
      </div>
      {current ? (
        <FinishOne
          key={current.contact.id}
          attendee={current}
          place={`${met - left.length + 1} of ${met}`}
          onSkip={skip}
          onPlan={plan}
        />
      ) : open.length > 0 ? (
        <EmptyState
          icon={<CheckCircle2 />}
          title={`${plural(open.length, "person", "people")} left for later`}
          actions={
            <>
              <Button tone="primary" onClick={() => setSkipped([])}>
                Go through them again
              </Button>
              <ButtonLink to={pagePaths.event(id)}>Back to {event.name}</ButtonLink>
            </>
          }
        >
          Those without a next step stay among the open loops on Today.
        </EmptyState>
      ) : (
        <EmptyState
          icon={<CheckCircle2 />}
          title={met === 0 ? "Nobody was met here yet" : "Everybody has heard from you"}
          actions={
            <ButtonLink tone="primary" to={pagePaths.event(id)}>
              Back to {event.name}
            </ButtonLink>
          }
        >
          {met === 0 ? "Write down whom you met first." : "That is more than most people ever do."}
        </EmptyState>
      )}
      {acts.dialog}
    </Page>
  );
};
