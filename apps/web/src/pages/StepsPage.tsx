import type { FollowUp, FollowUpState } from "@followthrough/contract";
import { ListChecks } from "lucide-react";
import { Suspense, useEffect, useEffectEvent, useState } from "react";
import { useFollowUpActs } from "../features/follow-ups/useFollowUpActs";
import { useReopenStep } from "../features/follow-ups/useReopenStep";
import { useNavigate } from "react-router";
import { Loaded } from "../lib/Loaded";
import { NextPage } from "../lib/NextPage";
import { dialogOnDemand } from "../lib/onDemand";
import { pagePaths } from "../lib/pagePaths";
import { useAddress } from "../lib/useAddress";
import { useApiQuery } from "../lib/useApi";
import { useToday } from "../lib/session";
import { describeStep, describeWaiting } from "../lib/stepWords";
import { formatDue, formatPlace, formatRecurrence, toneOfDue } from "../lib/words";
import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { Checkbox } from "../ui/Checkbox";
import { EmptyState } from "../ui/EmptyState";
import { List } from "../ui/List";
import { PageHeader } from "../ui/PageHeader";
import { Pill } from "../ui/Pill";
import { Row } from "../ui/Row";
import { RowMenu } from "../ui/RowMenu";
import { SegmentedChoice } from "../ui/SegmentedChoice";
import { SkeletonRows } from "../ui/Skeleton";
import { formatDate } from "../ui/dayFormat";
import { useHotkeys } from "../ui/useHotkeys";
import { useListKeys } from "../ui/useListKeys";

const NewStepDialog = dialogOnDemand(async () => (await import("./NewStepDialog")).NewStepDialog);

const states = [
  { value: "open", label: "Planned" },
  { value: "waiting", label: "Waiting" },
  { value: "done", label: "Done" },
  { value: "dropped", label: "Dropped" },
] as const satisfies readonly { value: FollowUpState; label: string }[];
type Listed = (typeof states)[number]["value"];

const nothing: Readonly<Record<Listed, string>> = {
  open: "Nothing is planned",
  waiting: "Nobody is waited for",
  done: "Nothing is done yet",
  dropped: "Nothing was dropped",
};

const describe = (step: FollowUp): string =>
  step.waitingSinceOn === null
    ? describeStep(step.what, step.contact?.name ?? null, step.action)
    : describeWaiting(step);

/** How often it comes, or what became of it; of what was dropped first the reason. */
const whyOf = ({ recurrence, state, place, outcome, dropReason }: FollowUp): string =>
  [
    formatPlace(place),
    recurrence && state === "open" ? formatRecurrence(recurrence) : "",
    state === "dropped" ? (dropReason ?? "") : "",
    outcome,
  ]
    .filter(Boolean)
    .join(" · ");

/** Every step, however far ahead or long ago: planned, waited for, done and dropped. */
export const StepsPage = () => {
  const today = useToday();
  const [params, change] = useAddress();
  const [isPlanning, setPlanning] = useState(false);
  const navigate = useNavigate();
  const acts = useFollowUpActs();
  const reopen = useReopenStep();
  const state = states.find(({ value }) => value === params.get("state"))?.value ?? "open";
  const own = params.get("own") === "true";
  const after = params.get("after");
  const read = useApiQuery("GET /follow-ups", {
    query: { state, own, limit: 100, ...(after ? { cursor: after } : {}) },
  });
  const steps = read.data?.followUps ?? [];
  const named = params.get("step") ?? "";
  const one = useApiQuery("GET /follow-ups/:id", { params: { id: named } }, { enabled: named !== "" });
  const show = useEffectEvent((step: FollowUp | undefined) => {
    change((now) => {
      now.delete("step");
      if (step && step.state !== "open") now.set("state", step.state);
    });
    if (step?.state === "open" || step?.state === "waiting") acts.edit(step);
  });
  useEffect(() => {
    // One that is gone is not there to be opened.
    if (named !== "" && (one.data?.id === named || one.isError)) show(one.data);
  }, [named, one.data, one.isError]);
  const run = (act: (step: FollowUp) => void) => (id: string) => {
    const step = steps.find((some) => some.id === id);
    if (step) act(step);
  };
  const openPerson = ({ contact }: FollowUp) => contact && void navigate(pagePaths.person(contact.id));
  const isOpen = state === "open" || state === "waiting";
  const keys = useListKeys({
    ids: steps.map(({ id }) => id),
    onEnter: isOpen ? { label: "Do it", run: run(acts.doIt) } : { label: "Open again", run: run(reopen) },
    keys: isOpen
      ? [
          { key: "d", label: "Done", run: run(acts.complete) },
          { key: "s", label: "Snooze", run: run(state === "open" ? acts.snooze : acts.edit) },
          { key: "e", label: "Edit", run: run(acts.edit) },
          { key: "o", label: "Open the person", run: run(openPerson) },
          { key: "x", label: "Drop", run: run(state === "open" ? acts.drop : acts.letGo) },
        ]
      : [],
  });
  const plan = () => setPlanning(true);
  useHotkeys([{ keys: "n", label: "New step", group: "This page", run: plan }]);
  const set = (name: string, value: string) =>
    change((now) => {
      now.delete("after");
      if (value === "") now.delete(name);
      else now.set(name, value);
    });
  return (
    <Page>
      <PageHeader
        title="Steps"
        back={{ to: "/", label: "Today" }}
        sub="All there is to do, and all that was done."
        actions={
          <Button kbd="n" onClick={plan}>
            New step
          </Button>
        }
      />
      <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
        <SegmentedChoice
          label="Which"
          value={state}
          onChange={(next) => set("state", next === "open" ? "" : next)}
          options={states}
        />
        <Checkbox
          label="Only my own, without a person"
          checked={own}
          onChange={(event) => set("own", event.target.checked ? "true" : "")}
        />
      </div>
      <div className="mt-4">
        <Loaded read={read} skeleton={<SkeletonRows />} />
        {read.data && steps.length === 0 && !after && (
          <EmptyState
            icon={<ListChecks />}
            title={nothing[state]}
            actions={
              state === "open" && (
                <Button tone="primary" onClick={plan}>
                  New step
                </Button>
              )
            }
          />
        )}
        {steps.length > 0 && (
          <List label="Steps">
            {steps.map((step) => (
              <Row
                key={step.id}
                {...keys.rowProps(step.id)}
                what={describe(step)}
                why={whyOf(step)}
                pill={
                  <Pill tone={state === "open" ? toneOfDue(step, today) : "plain"}>
                    {step.closedOn === null ? formatDue(step, today) : formatDate(step.closedOn, today)}
                  </Pill>
                }
                actions={
                  isOpen ? (
                    <>
                      <Button tone="primary" kbd="d" onClick={() => acts.complete(step)}>
                        {state === "open" ? "Done" : "Answered"}
                      </Button>
                      <Button kbd="e" onClick={() => acts.edit(step)}>
                        Edit
                      </Button>
                      <RowMenu
                        about={describe(step)}
                        items={[
                          ...(state === "open"
                            ? [{ label: "Snooze", kbd: "s", onSelect: () => acts.snooze(step) }]
                            : []),
                          ...(step.contact
                            ? [
                                {
                                  label: `Open ${step.contact.name}`,
                                  kbd: "o",
                                  onSelect: () => openPerson(step),
                                },
                              ]
                            : []),
                          ...(step.recurrence
                            ? [{ label: "Stop repeating", onSelect: () => acts.stopRepeating(step) }]
                            : []),
                          {
                            label: state === "open" ? "Drop" : "Let go",
                            kbd: "x",
                            tone: "danger",
                            onSelect: () => (state === "open" ? acts.drop : acts.letGo)(step),
                          },
                        ]}
                      />
                    </>
                  ) : (
                    <Button kbd="enter" onClick={() => reopen(step)}>
                      Open again
                    </Button>
                  )
                }
              />
            ))}
          </List>
        )}
        {read.data && <NextPage cursor={read.data.nextCursor} />}
      </div>
      {acts.dialog}
      <Suspense>{isPlanning && <NewStepDialog onClose={() => setPlanning(false)} />}</Suspense>
    </Page>
  );
};
