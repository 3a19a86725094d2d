import type { Calls } from "@followthrough/contract";
import { Suspense, useEffect, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { useFollowUpActs } from "../features/follow-ups/useFollowUpActs";
import { OpportunityHistory } from "../features/opportunities/OpportunityHistory";
import { formatOpportunityKind, stageTones } from "../features/opportunities/opportunityWords";
import { useMoves } from "../features/opportunities/useMoves";
import { Loaded } from "../lib/Loaded";
import { pagePaths } from "../lib/pagePaths";
import { shownVersionOf } from "../lib/recordVersions";
import { useToday } from "../lib/session";
import { useReopenForms } from "../lib/useReopenForms";
import { useApiMutation, useApiQuery } from "../lib/useApi";
import { describeNext, formatDue, toneOfDue } from "../lib/words";
import { runWhenIdle } from "../lib/runWhenIdle";
import { Page } from "../shell/Page";
import { NotFound } from "../shell/RouteError";
import { RouteFallback } from "../shell/RouteFallback";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";
import { Card } from "../ui/Card";
import { PageHeader } from "../ui/PageHeader";
import { Pill } from "../ui/Pill";
import { SectionHeading } from "../ui/SectionHeading";
import { formatDaysAway, formatDay, formatFullDate } from "../ui/dayFormat";
import { toast } from "../ui/toast";
import { useHotkeys } from "../ui/useHotkeys";
import { dialogOnDemand } from "../lib/onDemand";
import { undoBy } from "../lib/undoBy";

const MoveDialog = dialogOnDemand(
  async () => (await import("../features/opportunities/MoveDialog")).MoveDialog,
);
const OpportunityDialog = dialogOnDemand(
  async () => (await import("../features/opportunities/OpportunityDialog")).OpportunityDialog,
);

type Opportunity = Calls["GET /opportunities/:id"]["answer"]["opportunity"];

const person = ({ id, name }: { id: string; name: string }) => (
  <Link to={pagePaths.person(id)} className="font-[560] text-accent hover:underline">
    {name}
  </Link>
);

/** Where it came from, and who has a part in it. */
const People = ({ opportunity: { contact, people, referral, event } }: { opportunity: Opportunity }) => (
  <section aria-label="People">
    <SectionHeading>People</SectionHeading>
    <ul className="space-y-1">
      <li>
        {person(contact)} <span className="text-soft">· to contact</span>
      </li>
      {people.map((part) => (
        <li key={part.id}>
          {person(part)} <span className="text-soft">· {part.role}</span>
        </li>
      ))}
    </ul>
    {(referral ?? event) && (
      <p className="mt-3 text-soft">
        It came from{" "}
        {referral && (
          <>
            {person(referral.referrer)} pointing you to {person(referral.referred)}
          </>
        )}
        {referral && event && ", at "}
        {event && (
          <Link to={pagePaths.event(event.id)} className="font-[560] text-accent hover:underline">
            {event.name}
          </Link>
        )}
        .
      </p>
    )}
  </section>
);

/** One opportunity: its next step, who has a part in it, where it came from, and how it went. */
export const OpportunityPage = () => {
  const { id = "" } = useParams();
  const today = useToday();
  const navigate = useNavigate();
  const read = useApiQuery("GET /opportunities/:id", { params: { id } });
  const { data, error } = read;
  const remove = useApiMutation("DELETE /opportunities/:id");
  const moves = useMoves();
  useEffect(() => runWhenIdle(() => void MoveDialog.fetchAhead()), []);
  const acts = useFollowUpActs();
  const [editing, setEditing] = useState(false);
  useReopenForms({ [`edit opportunity ${id}`]: () => setEditing(true) });
  const opportunity = data?.opportunity;
  const stages = data?.stages ?? [];
  const plan = () => opportunity && acts.plan(opportunity.contact, { opportunityId: id });
  const ask = () => {
    const at = stages.findIndex((stage) => stage.id === opportunity?.stage.id);
    const to = stages[at + 1] ?? stages.find((stage) => stage.id !== opportunity?.stage.id);
    if (opportunity && to) moves.ask(opportunity, to);
  };
  useHotkeys(
    [
      { keys: "m", label: "Move to another stage", group: "This opportunity", run: ask },
      { keys: "n", label: "Plan a step", group: "This opportunity", run: plan },
      { keys: "e", label: "Edit", group: "This opportunity", run: () => setEditing(true) },
    ],
    { enabled: opportunity !== undefined },
  );
  if (error?.status === 404 || error?.status === 400) return <NotFound />;
  if (!data || !opportunity) return <Loaded read={read} skeleton={<RouteFallback />} frame={Page} />;
  const { stage, nextStep, needsStep, closesOn } = opportunity;
  // It may be toward somebody else who has a part in it.
  const toward = data.steps.find((step) => step.id === nextStep?.id)?.contact ?? opportunity.contact;
  const toTrash = () =>
    remove.mutate(
      { params: { id }, version: shownVersionOf(opportunity) },
      {
        onSuccess: () => {
          void navigate(pagePaths.opportunities);
          toast({
            text: `${opportunity.title} is in the trash for 30 days`,
            ...undoBy("POST /opportunities/:id/restoration", { params: { id } }),
          });
        },
      },
    );
  return (
    <Page>
      <PageHeader
        back={{ to: pagePaths.opportunities, label: "Opportunities" }}
        title={opportunity.title}
        sub={[formatOpportunityKind(opportunity.kind), opportunity.organization].filter(Boolean).join(" · ")}
        actions={
          <>
            <Pill tone={stageTones[stage.kind]}>{stage.name}</Pill>
            <Button kbd="m" onClick={ask}>
              Move
            </Button>
            <Button kbd="e" onClick={() => setEditing(true)}>
              Edit
            </Button>
          </>
        }
      />
      <p className="mt-1 text-sm text-soft">
        Since <time dateTime={opportunity.stageOn}>{formatDay(opportunity.stageOn, today)}</time>
        {closesOn && stage.kind === "open" && (
          <>
            {" "}
            · closes <time dateTime={closesOn}>{formatFullDate(closesOn)}</time>,{" "}
            {formatDaysAway(closesOn, today)}
          </>
        )}
      </p>
      <SectionHeading>Next step</SectionHeading>
      <Card>
        {nextStep ? (
          <div className="flex flex-wrap items-center gap-3">
            <p className="min-w-48 flex-1 font-[560]">{describeNext(nextStep)}</p>
            <Pill tone={toneOfDue(nextStep, today)}>{formatDue(nextStep, today)}</Pill>
            <ButtonLink to={pagePaths.person(toward.id)}>To {toward.name}</ButtonLink>
          </div>
        ) : (
          <div className="flex flex-wrap items-center gap-3">
            <p className="min-w-48 flex-1 text-soft">
              {needsStep
                ? "It has no next step, so nothing will come of it by itself."
                : "Nothing is planned."}
            </p>
            <Button tone={needsStep ? "primary" : "plain"} kbd="n" onClick={plan}>
              Plan a step
            </Button>
          </div>
        )}
      </Card>
      <People opportunity={opportunity} />
      {(opportunity.notes || opportunity.link) && (
        <section aria-label="Notes">
          <SectionHeading>Notes</SectionHeading>
          {opportunity.link && (
            <a
              href={opportunity.link}
              target="_blank"
              rel="noreferrer"
              className="block truncate text-accent hover:underline"
            >
              {opportunity.link}
            </a>
          )}
          <p className="break-words whitespace-pre-line">{opportunity.notes}</p>
        </section>
      )}
      <OpportunityHistory moves={data.moves} steps={data.steps} opportunity={opportunity} />
      <div className="mt-6">
        <Button tone="quiet" onClick={toTrash}>
          Move to trash
        </Button>
      </div>
      <Suspense>
        {moves.asking && (
          <MoveDialog wanted={moves.asking} stages={stages} moves={moves} onClose={moves.close} />
        )}
      </Suspense>
      {acts.dialog}
      <Suspense>
        {editing && <OpportunityDialog opportunity={opportunity} onClose={() => setEditing(false)} />}
      </Suspense>
    </Page>
  );
};
