import { useMemo } from "react";
import { moveDay } from "../table/debriefEdits";
import type { PlannedStep } from "../table/debriefSteps";
import { dayBeside, spreadBars } from "./spreadBars";
import { useDayDrag } from "./useDayDrag";
import type { DebriefState } from "../useDebrief";

/** The days as bars, and moving a step from one to another: by dragging, by a day's name, or one day further. */
export const useDayMoves = ({ spread, steps, days, today, edit }: DebriefState) => {
  const { answer } = spread;
  const bars = useMemo(() => (answer ? spreadBars(answer, steps, today) : null), [answer, steps, today]);
  /** Keys of steps on a day that has too many, or is a day off. */
  const tooMuch = useMemo(
    () =>
      new Set(
        (bars?.bars ?? []).flatMap(({ steps: those, over, isWorkingDay }) =>
          (isWorkingDay ? (over > 0 ? those.slice(-over) : []) : those).map(({ key }) => key),
        ),
      ),
    [bars],
  );
  const move = (step: Pick<PlannedStep, "row" | "at">, day: string | null) =>
    edit((now) => moveDay(now, step, day, days));
  const { drag, onPointerDown } = useDayDrag((key, day) => {
    const step = steps.find((each) => each.key === key);
    if (step) move(step, day);
  });
  return {
    bars,
    tooMuch,
    move,
    moveBeside: (step: PlannedStep, by: 1 | -1) => {
      const on = days.get(step.key);
      const day = on && bars && dayBeside(bars.bars, on, by);
      if (day) move(step, day);
    },
    drag,
    dragged: (drag && steps.find(({ key }) => key === drag.key)) ?? null,
    onPointerDown,
  };
};
