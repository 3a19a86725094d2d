import type { Profile } from "@followthrough/contract";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { links } from "../../lib/links";
import { Page } from "../../shell/Page";
import { Button } from "../../ui/Button";
import { PageHeader } from "../../ui/PageHeader";
import { SectionHeading } from "../../ui/SectionHeading";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { useHotkeys } from "../../ui/useHotkeys";
import { useAsking, useRecognition } from "../captures/useRecognition";
import { mostRows } from "./addLines";
import { type DebriefProblems, noProblems } from "./cellProblems";
import { type CellAt, cellKey, columns } from "./cells";
import { DebriefGrid, type GridHandle } from "./DebriefGrid";
import { bringBack, moveDay, putBack } from "./debriefEdits";
import { emptyDebrief } from "./debrief";
import { editCell } from "./editCell";
import { EntryLine } from "./EntryLine";
import { EventStrip, OtherEvent } from "./EventStrip";
import { FirstLines } from "./FirstLines";
import { NextStepsSection } from "./NextStepsSection";
import { PersonCards } from "./PersonCards";
import { PersonSheet } from "./PersonSheet";
import { askedBy, candidatesOf, linkSure, undecided } from "./recognition";
import { SaveBar } from "./SaveBar";
import { dayBeside, spreadBars } from "./spreadBars";
import { useDayDrag } from "./useDayDrag";
import { useDebrief } from "./useDebrief";
import { useLines } from "./useLines";
import { usePhone } from "./usePhone";
import { useRowActs } from "./useRowActs";
import { useWantedEvent } from "./useWantedEvent";
import { useSaveDebrief } from "./useSaveDebrief";

const FindKnownDialog = lazy(async () => ({ default: (await import("./FindKnownDialog")).FindKnownDialog }));

/** Fourteen people in five minutes: the event, one line a person, a table to put right, one playbook, and save. */
export const DebriefDesk = ({ account, wanted }: { account: Profile; wanted: string | null }) => {
  const state = useDebrief(account);
  const { debrief, edit, today, playbooks, steps, days, spread } = state;
  const { rows } = debrief;
  const isPhone = usePhone();
  const navigate = useNavigate();
  const line = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const [problems, setProblems] = useState<DebriefProblems>(noProblems);
  const [open, setOpen] = useState<string | null>(null);
  const [finding, setFinding] = useState<string | null>(null);

  const { answers, ask } = useRecognition();
  useAsking(undecided(rows).map(askedBy), async (asks) => {
    const recognised = await ask(asks);
    edit((now) => linkSure(now, recognised));
    return recognised;
  });
  const perhaps = rows.filter((row) => candidatesOf(row, answers).length > 0).length;

  const toLine = () => line.current?.focus();
  const acts = useRowActs(debrief, edit, {
    onFind: setFinding,
    // In the menu's cell letters are the page's again, so that z brings them back.
    onRemoved: (row) =>
      row && grid.current ? grid.current.focusOn({ row, step: 0, column: "more" }) : toLine(),
  });
  const [added, setAdded] = useState<readonly string[]>([]);
  useEffect(() => {
    if (added.length > 0) grid.current?.stayAtEnd();
    line.current?.scrollIntoView({ block: "nearest" });
  }, [added]);
  const add = useLines(state, setAdded);

  const setCell = (at: CellAt, text: string) => {
    edit((now) => editCell(now, at, text, { playbooks, days, today }));
    setProblems((before) => {
      if (!before.cells.has(cellKey(at))) return before;
      const cells = new Map(before.cells);
      cells.delete(cellKey(at));
      return { ...before, cells };
    });
  };
  const move = (step: { row: string; at: number | null }, day: string | null) =>
    edit((now) => moveDay(now, step, day, days));
  const bars = useMemo(
    () => (spread.answer ? spreadBars(spread.answer, steps, today) : null),
    [spread.answer, steps, today],
  );
  const tooMuch = useMemo(
    () =>
      new Set(
        (bars?.bars ?? []).flatMap(({ steps: those, over, isWorkingDay }) =>
          (isWorkingDay ? (over > 0 ? those.slice(-over) : []) : those).map(({ key }) => key),
        ),
      ),
    [bars],
  );
  const { drag, onPointerDown } = useDayDrag((key, day) => {
    const step = steps.find((each) => each.key === key);
    if (step) move(step, day);
  });
  const dragged = drag && steps.find(({ key }) => key === drag.key);

  const showProblem = (found: DebriefProblems) => {
    const [key] = found.cells.keys();
    const [row, step, name] = key?.split(".") ?? [];
    const column = columns.find((each) => each === name);
    if (row === undefined || !column) return;
    if (isPhone) setOpen(row);
    else grid.current?.focusOn({ row, step: Number(step), column });
  };
  const saving = useSaveDebrief(state, setProblems);
  const save = () => {
    // What stands in the box belongs to it: first it becomes a row, to be seen before it is saved.
    if (debrief.typing.trim() !== "") {
      edit((now) => ({ ...now, typing: "" }));
      add(debrief.typing);
      return;
    }
    void saving.save();
  };
  useHotkeys([{ keys: "mod+enter", label: "Save everybody", group: "This page", run: save }], {
    enabled: rows.length > 0 || debrief.typing.trim() !== "",
  });

  const wantedEvent = useWantedEvent(wanted, state);
  useEffect(() => {
    if (!matchMedia("(pointer: coarse)").matches) line.current?.focus();
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
          {...(state.event ? { back: { to: links.event(state.event.id), label: state.event.name } } : {})}
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
            onKeep={() => void navigate(links.debrief(), { replace: true })}
            onTake={wantedEvent.take}
          />
        )}
        <EventStrip {...state} problems={problems.event} />
        <SectionHeading count={rows.length > 0 ? rows.length : undefined}>People</SectionHeading>
        {rows.length > 0 &&
          (isPhone ? (
            <PersonCards
              rows={rows}
              steps={steps}
              days={days}
              candidates={(row) => candidatesOf(row, answers)}
              problems={problems.cells}
              today={today}
              onOpen={setOpen}
            />
          ) : (
            <DebriefGrid
              {...state}
              ref={grid}
              recognised={answers}
              problems={problems.cells}
              tooMuch={tooMuch}
              acts={acts}
              onCell={setCell}
              onDay={(step, by) => {
                const on = days.get(step.key);
                const day = on && bars && dayBeside(bars.bars, on, by);
                if (day) move(step, day);
              }}
              onPaste={add}
              onLeave={toLine}
            />
          ))}
        <div className={rows.length > 0 ? "mt-2.5" : undefined}>
          <EntryLine
            ref={line}
            value={debrief.typing}
            onChange={(typing) => edit((now) => ({ ...now, typing }))}
            onAdd={add}
            onUp={() => {
              const last = rows.at(-1);
              if (last) grid.current?.focusOn({ row: last.id, step: 0, column: "name" });
            }}
            context={state.context}
            isFirst={rows.length === 0}
            isFull={rows.length >= mostRows}
          />
        </div>
        {rows.length === 0 && <FirstLines />}
        {debrief.waiting.length > 0 && (
          <p className="mt-2 flex flex-wrap items-center gap-2 text-sm text-due">
            {plural(debrief.waiting.length, "line waits", "lines wait")} for room.
            {rows.length < mostRows && (
              <Button
                onClick={() => {
                  edit((now) => ({ ...now, waiting: [] }));
                  add(debrief.waiting.join("\n"));
                }}
              >
                Add {debrief.waiting.length === 1 ? "it" : "them"} now
              </Button>
            )}
          </p>
        )}
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
              perhaps={perhaps}
              isSaving={saving.isSaving}
              failure={saving.failure}
              problems={problems}
              isKept={state.isKept}
              onSave={save}
              onShowProblem={() => showProblem(problems)}
            />
          </>
        )}
      </div>
      {drag && dragged && (
        <div
          aria-hidden="true"
          className="pointer-events-none fixed top-0 left-0 z-20 rounded-sm bg-accent px-2 py-0.5 text-xs font-[560] text-on-accent shadow-lift"
          style={{ transform: `translate(${drag.x + 10}px, ${drag.y - 12}px)` }}
        >
          {dragged.name}
        </div>
      )}
      {openRow && (
        <PersonSheet
          row={openRow}
          steps={steps.filter(({ row }) => row === openRow.id)}
          days={days}
          playbooks={playbooks}
          candidates={candidatesOf(openRow, answers)}
          problems={problems.cells}
          today={today}
          acts={acts}
          onCell={setCell}
          onDay={move}
          onClose={() => setOpen(null)}
        />
      )}
      <Suspense>
        {findingRow && (
          <FindKnownDialog
            name={findingRow.name}
            candidates={candidatesOf(findingRow, answers)}
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
