import type { Profile } from "@followthrough/contract";
import { Suspense, useEffect, useEffectEvent } from "react";
import { useNavigate } from "react-router";
import { dialogOnDemand } from "../../lib/onDemand";
import { pagePaths } from "../../lib/pagePaths";
import { partOnDemand } from "../../lib/partOnDemand";
import { runWhenIdle } from "../../lib/runWhenIdle";
import { Page } from "../../shell/Page";
import { Button } from "../../ui/Button";
import { PageHeader } from "../../ui/PageHeader";
import { plural } from "../../ui/plural";
import { useHotkeys } from "../../ui/useHotkeys";
import { EventStrip } from "./EventStrip";
import { fetchPreview } from "./lines/EntryLine";
import { fetchLines } from "./lines/useLines";
import { fetchRows, PeopleSection } from "./PeopleSection";
import { DragGhost } from "./spread/DragGhost";
import { useDesk } from "./useDesk";
import { fetchSaving } from "./useSaveDebrief";
import { useWantedEvent } from "./useWantedEvent";

const OtherEvent = partOnDemand(async () => (await import("./OtherEvent")).OtherEvent);
const NextStepsSection = partOnDemand(
  async () => (await import("./spread/NextStepsSection")).NextStepsSection,
);
const OwnStepsSection = partOnDemand(async () => (await import("./OwnStepsSection")).OwnStepsSection);
const SaveBar = partOnDemand(async () => (await import("./SaveBar")).SaveBar);
const RowDialogs = dialogOnDemand(async () => (await import("./RowDialogs")).RowDialogs);

/** Fourteen people in five minutes: the event, one line a person, a table to put right, one playbook, and save. */
export const DebriefDesk = ({ account, wanted }: { account: Profile; wanted: string | null }) => {
  const desk = useDesk(account);
  const { debrief, event, drag, dragged, line, isNarrow } = desk;
  const { rows, ownSteps, typing } = debrief;
  const isAny = rows.length + ownSteps.length > 0;
  const navigate = useNavigate();
  const fetchRest = useEffectEvent(() => {
    fetchPreview();
    fetchLines();
    fetchRows(isNarrow);
    void NextStepsSection.fetchAhead();
    void OwnStepsSection.fetchAhead();
    void SaveBar.fetchAhead();
    if (isNarrow) void RowDialogs.fetchAhead();
    fetchSaving();
  });
  // At once with the first letter: the line will be a row.
  const isBegun = typing !== "";
  useEffect(() => (isBegun ? fetchRest() : runWhenIdle(() => fetchRest())), [isBegun]);
  useEffect(() => {
    if (!matchMedia("(pointer: coarse)").matches) line.current?.focus({ preventScroll: true });
  }, [line]);
  useHotkeys([{ keys: "mod+enter", label: "Save everybody", group: "This page", run: desk.save }], {
    enabled: isAny || typing.trim() !== "",
  });
  const wantedEvent = useWantedEvent(wanted, desk);
  return (
    <Page wide>
      <div role="presentation" onPointerDown={desk.onPointerDown}>
        <PageHeader
          title="Debrief"
          sub="Everybody you met, while you remember what was said."
          {...(event ? { back: { to: pagePaths.event(event.id), label: event.name } } : {})}
          actions={
            isAny && (
              <Button tone="quiet" onClick={desk.startOver}>
                Start over
              </Button>
            )
          }
        />
        {wantedEvent.other && (
          <OtherEvent
            count={plural(rows.length, "person", "people")}
            held={debrief.eventName || "no event"}
            wanted={wantedEvent.other.name}
            onKeep={() => void navigate(pagePaths.debrief(), { replace: true })}
            onTake={wantedEvent.take}
          />
        )}
        <EventStrip desk={desk} />
        <PeopleSection desk={desk} />
        {ownSteps.length > 0 && <OwnStepsSection desk={desk} />}
        {rows.length > 0 && <NextStepsSection desk={desk} />}
        {isAny && <SaveBar desk={desk} />}
      </div>
      {drag && dragged && <DragGhost name={dragged.name} drag={drag} />}
      <Suspense>{desk.asking && <RowDialogs desk={desk} onClose={() => desk.setAsking(null)} />}</Suspense>
    </Page>
  );
};
