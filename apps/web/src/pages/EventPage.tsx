import { UserPlus } from "lucide-react";
import { Suspense, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { describeHoursLeft, formatEventDays } from "../features/events/describeEvent";
import { useFollowUpActs } from "../features/follow-ups/useFollowUpActs";
import { Loaded } from "../lib/Loaded";
import { YieldLine } from "../features/insights/YieldLine";
import { pagePaths } from "../lib/pagePaths";
import { shownVersionOf } from "../lib/recordVersions";
import { useToday } from "../lib/session";
import { useReopenForms } from "../lib/useReopenForms";
import { useApiMutation, useApiQuery } from "../lib/useApi";
import { describeNext, formatDue, toneOfDue } from "../lib/words";
import { Page } from "../shell/Page";
import { NotFound } from "../shell/RouteError";
import { RouteFallback } from "../shell/RouteFallback";
import { Avatar } from "../ui/Avatar";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { List } from "../ui/List";
import { PageHeader } from "../ui/PageHeader";
import { Pill } from "../ui/Pill";
import { Row } from "../ui/Row";
import { SectionHeading } from "../ui/SectionHeading";
import { toast } from "../ui/toast";
import { useHotkeys } from "../ui/useHotkeys";
import { useListKeys } from "../ui/useListKeys";
import { dialogOnDemand } from "../lib/onDemand";
import { undoBy } from "../lib/undoBy";

const EventDialog = dialogOnDemand(async () => (await import("../features/events/EventDialog")).EventDialog);

const standings = {
  "nothing-yet": "nothing sent yet",
  planned: "planned",
  "followed-up": "followed up",
} as const;

/** Who was met at an event, and what is still to do with each. */
export const EventPage = () => {
  const { id = "" } = useParams();
  const today = useToday();
  const navigate = useNavigate();
  const acts = useFollowUpActs();
  const [open, setOpen] = useState<"edit" | null>(null);
  useReopenForms({ [`edit event ${id}`]: () => setOpen("edit") });
  const read = useApiQuery("GET /events/:id", { params: { id } });
  const { data, error } = read;
  const remove = useApiMutation("DELETE /events/:id");
  const attendees = data?.attendees ?? [];
  const contactOf = (contactId: string) => attendees.find(({ contact }) => contact.id === contactId)?.contact;
  const plan = (contactId: string) => {
    const contact = contactOf(contactId);
    if (contact) acts.plan(contact);
  };
  const keys = useListKeys({
    ids: attendees.map(({ contact }) => contact.id),
    onEnter: { label: "Open", run: (contactId) => void navigate(pagePaths.person(contactId)) },
    keys: [{ key: "p", label: "Plan a step", run: plan }],
  });
  useHotkeys(
    [
      {
        keys: "n",
        label: "Add people met here",
        group: "This page",
        run: () => void navigate(pagePaths.debrief(id)),
      },
      {
        keys: "f",
        label: "Finish the rest",
        group: "This page",
        run: () => void navigate(pagePaths.finish(id)),
      },
    ],
    { enabled: data !== undefined },
  );
  if (error?.status === 404 || error?.status === 400) return <NotFound />;
  if (!data) return <Loaded read={read} skeleton={<RouteFallback />} frame={Page} />;
  const { event } = data;
  const { met, followedUp, planned } = event.tally;
  const idle = attendees.filter(({ standing }) => standing === "nothing-yet").map(({ contact }) => contact);
  const toTrash = () =>
    remove.mutate(
      { params: { id }, version: shownVersionOf(event) },
      {
        onSuccess: () => {
          void navigate("/events");
          toast({
            text: `${event.name} is in the trash for 30 days`,
            ...undoBy("POST /events/:id/restoration", { params: { id } }),
          });
        },
      },
    );
  return (
    <Page>
      <PageHeader
        back={{ to: "/events", label: "Events" }}
        title={event.name}
        sub={[formatEventDays(event, today), event.place].filter(Boolean).join(" · ")}
        actions={
          <>
            {followedUp < met && (
              <ButtonLink tone="primary" kbd="f" to={pagePaths.finish(id)}>
                Finish the rest
              </ButtonLink>
            )}
            <ButtonLink to={pagePaths.debrief(id)} kbd="n" tone={followedUp < met ? "plain" : "primary"}>
              Add people
            </ButtonLink>
            <Button onClick={() => setOpen("edit")}>Edit</Button>
            <Button tone="quiet" onClick={toTrash}>
              Move to trash
            </Button>
          </>
        }
      />
      <YieldLine of="event" id={id} />
      {event.notes && <p className="mt-4 whitespace-pre-line text-soft">{event.notes}</p>}
      {met > 0 && (
        <div className="mt-5">
          <p>
            <span className="font-[640]">
              {met} met, {followedUp} of {met} followed up
            </span>
            <span className="text-soft">
              {planned > 0 && `, ${planned} planned`}
              {met - followedUp - planned > 0 && `, ${met - followedUp - planned} with nothing yet`}
            </span>
            {data.hoursLeft !== null && (
              <span className="ml-2 inline-block align-[1px]">
                <Pill tone="due">{describeHoursLeft(data.hoursLeft)}</Pill>
              </span>
            )}
          </p>
          <div aria-hidden="true" className="mt-2 flex h-1.5 overflow-hidden rounded-full bg-hover">
            <span className="bg-accent" style={{ width: `${(followedUp / met) * 100}%` }} />
            <span className="bg-accent/40" style={{ width: `${(planned / met) * 100}%` }} />
          </div>
        </div>
      )}
      <SectionHeading
        count={met > 0 ? met : undefined}
        action={
          idle.length > 0 && (
            <Button tone="quiet" onClick={() => acts.beginPlaybook(idle)}>
              Begin a playbook with{" "}
              {idle.length === 1 ? idle[0]?.name : `the ${idle.length} with nothing yet`}
            </Button>
          )
        }
      >
        Met here
      </SectionHeading>
      {met === 0 ? (
        <EmptyState
          icon={<UserPlus />}
          title="Nobody yet"
          actions={
            <ButtonLink tone="primary" to={pagePaths.debrief(id)}>
              Add the people met here
            </ButtonLink>
          }
        >
          Write down whom you met while you remember what was said.
        </EmptyState>
      ) : (
        <List label="Met here">
          {attendees.map(({ contact, standing, nextStep, lastLine }) => (
            <Row
              key={contact.id}
              {...keys.rowProps(contact.id)}
              to={pagePaths.person(contact.id)}
              avatar={<Avatar name={contact.name} photoUrl={contact.photoUrl} />}
              what={contact.name}
              detail={[contact.title, contact.organization].filter(Boolean).join(", ")}
              why={nextStep ? describeNext(nextStep) : lastLine}
              pill={
                nextStep ? (
                  <Pill tone={toneOfDue(nextStep, today)}>{formatDue(nextStep, today)}</Pill>
                ) : (
                  <Pill tone={standing === "followed-up" ? "ok" : "due"}>{standings[standing]}</Pill>
                )
              }
              side={
                !nextStep &&
                standing === "nothing-yet" && (
                  <Button onClick={() => acts.plan(contact)} aria-label={`Plan a step with ${contact.name}`}>
                    Plan
                  </Button>
                )
              }
            />
          ))}
        </List>
      )}
      {acts.dialog}
      <Suspense>{open === "edit" && <EventDialog event={event} onClose={() => setOpen(null)} />}</Suspense>
    </Page>
  );
};
