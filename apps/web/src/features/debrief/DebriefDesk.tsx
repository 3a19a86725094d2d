import type { Profile } from "@followthrough/contract";
import { Suspense, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { Page } from "../../shell/Page";
import { Button } from "../../ui/Button";
import { PageHeader } from "../../ui/PageHeader";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { useHotkeys } from "../../ui/useHotkeys";
import type { CellAt } from "./grid/cells";
import type { GridHandle } from "./grid/DebriefGrid";
import { bringBack, putBack } from "./table/debriefEdits";
import { type Debrief, emptyDebrief } from "./table/debrief";
import { DragGhost } from "./spread/DragGhost";
import { EventStrip, OtherEvent } from "./EventStrip";
import { fetchRows, PeopleSection } from "./PeopleSection";
import { candidatesOf } from "../captures/model/recognition";
import { useDayMoves } from "./spread/useDayMoves";
import { useDebrief } from "./useDebrief";
import { useLines } from "./lines/useLines";
import { useNarrow } from "./phone/useNarrow";
import { useProblems } from "./grid/useProblems";
import { useRowActs } from "./table/useRowActs";
import { useRecognisedRows } from "./table/useRecognisedRows";
import { useWantedEvent } from "./useWantedEvent";
import { fetchSaving, useSaveDebrief } from "./useSaveDebrief";
import { dialogOnDemand } from "../../lib/onDemand";
import { partOnDemand } from "../../lib/partOnDemand";
import { runWhenIdle } from "../../lib/runWhenIdle";

const NextStepsSection = partOnDemand(
  async () => (await import("./spread/NextStepsSection")).NextStepsSection,
);
const SaveBar = partOnDemand(async () => (await import("./SaveBar")).SaveBar);
const PersonSheet = dialogOnDemand(async () => (await import("./phone/PersonSheet")).PersonSheet);
const FindKnownDialog = dialogOnDemand(async () => (await import("./FindKnownDialog")).FindKnownDialog);

/** Fourteen people in five minutes: the event, one line a person, a table to put right, one playbook, and save. */
export const DebriefDesk = ({ account, wanted }: { account: Profile; wanted: string | null }) => {
  const state = useDebrief(account);
  const { debrief, edit, today, playbooks, steps, days } = state;
  const { rows } = debrief;
  const isNarrow = useNarrow();
  const navigate = useNavigate();
  const line = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const { problems, setProblems, first, forget } = useProblems();
  const [open, setOpen] = useState<string | null>(null);
  const [finding, setFinding] = useState<string | null>(null);

  const { recognised, possiblyKnown } = useRecognisedRows(state);
  const toLine = () => line.current?.focus();
  const acts = useRowActs(debrief, edit, {
    onFind: setFinding,
    // In the menu's cell letters are the page's again, so that z brings them back.
    onRemoved: (row) =>
      row && grid.current ? grid.current.focusOn({ row, step: 0, column: "more" }) : toLine(),
  });
  const [added, setAdded] = useState<readonly string[]>([]);
  // The table may come a moment after its first rows.
  const isUnshown = useRef(false);
  const showAdded = useCallback(() => {
    if (!isUnshown.current) return;
    grid.current?.stayAtEnd();
    line.current?.scrollIntoView({ block: "nearest" });
    isUnshown.current = grid.current === null;
  }, []);
  useEffect(() => {
    isUnshown.current = added.length > 0;
    showAdded();
  }, [added, showAdded]);
  const add = useLines(state, setAdded);
  const fetchRest = useEffectEvent(() => {
    fetchRows(isNarrow);
    void NextStepsSection.fetchAhead();
    void SaveBar.fetchAhead();
    if (isNarrow) void PersonSheet.fetchAhead();
    fetchSaving();
  });
  // At once with the first letter: the line will be a row.
  const isBegun = debrief.typing !== "";
  useEffect(() => (isBegun ? fetchRest() : runWhenIdle(() => fetchRest())), [isBegun]);

  const editAt = (at: CellAt, change: (now: Debrief) => Debrief) => {
    edit(change);
    forget(at);
  };
  const { bars, tooMuch, move, moveBeside, drag, dragged, onPointerDown } = useDayMoves(state);
  const showProblem = () => {
    if (first && isNarrow) setOpen(first.row);
    else if (first) grid.current?.focusOn(first);
  };
  const saving = useSaveDebrief(state, setProblems);
  const save = () => {
    // What stands in the box belongs to it: first it becomes a row, to be seen before it is saved.
    if (debrief.typing.trim() !== "") {
      edit((now) => ({ ...now, typing: "" }));
      add(debrief.typing);
      return;
    }
    saving.save();
  };
  useHotkeys([{ keys: "mod+enter", label: "Save everybody", group: "This page", run: save }], {
    enabled: rows.length > 0 || debrief.typing.trim() !== "",
  });

  const wantedEvent = useWantedEvent(wanted, state);
  useEffect(() => {
    if (!matchMedia("(pointer: coarse)").matches) line.current?.focus({ preventScroll: true });
  }, []);
  const startOver = () => {
    const before = debrief;
    edit(() => emptyDebrief);
    toast({
      text: `Thrown away: ${plural(before.rows.length, "person", "people")}`,
      undo: () => edit((now) => bringBack(now, before)),
    });
    toLine();
  };
  const openRow = rows.find(({ id }) => id === open);
  const findingRow = rows.find(({ id }) => id === finding);
  return (
    <Page wide>
      <div role="presentation" onPointerDown={onPointerDown}>
        <PageHeader
          title="Debrief"
          sub="Everybody you met, while you remember what was said."
          {...(state.event ? { back: { to: pagePaths.event(state.event.id), label: state.event.name } } : {})}
          actions={
            rows.length > 0 && (
              <Button tone="quiet" onClick={startOver}>
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
        <EventStrip {...state} problems={problems.event} />
        <PeopleSection
          state={state}
          isNarrow={isNarrow}
          recognised={recognised}
          problems={problems.cells}
          tooMuch={tooMuch}
          acts={acts}
          onEdit={editAt}
          onDay={moveBeside}
          onAdd={add}
          onOpen={setOpen}
          onUp={() => {
            const last = rows.at(-1);
            if (last) grid.current?.focusOn({ row: last.id, step: 0, column: "name" });
          }}
          onLeave={toLine}
          grid={grid}
          onShown={showAdded}
          line={line}
        />
        {rows.length > 0 && (
          <>
            <NextStepsSection
              state={state}
              bars={bars}
              drag={drag}
              onPointerDown={onPointerDown}
              onMove={move}
              onPutBack={(step) => edit((now) => putBack(now, step))}
            />
            <SaveBar
              debrief={debrief}
              steps={steps}
              possiblyKnown={possiblyKnown}
              isSaving={saving.isSaving}
              failure={saving.failure}
              problems={problems}
              isKept={state.isKept}
              onSave={save}
              onShowProblem={showProblem}
            />
          </>
        )}
      </div>
      {drag && dragged && <DragGhost name={dragged.name} drag={drag} />}
      <Suspense>
        {openRow && (
          <PersonSheet
            row={openRow}
            steps={steps.filter(({ row }) => row === openRow.id)}
            days={days}
            playbooks={playbooks}
            candidates={candidatesOf(openRow, recognised)}
            problems={problems.cells}
            today={today}
            acts={acts}
            onEdit={editAt}
            onDay={move}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
      <Suspense>
        {findingRow && (
          <FindKnownDialog
            name={findingRow.name}
            candidates={candidatesOf(findingRow, recognised)}
            onPick={(known) => {
              acts.link(findingRow.id, known);
              setFinding(null);
            }}
            onClose={() => setFinding(null)}
          />
        )}
      </Suspense>
    </Page>
  );
};
