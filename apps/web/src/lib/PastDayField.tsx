import type { ComponentProps } from "react";
import { pastDays } from "../ui/dayExamples";
import { DayField } from "../ui/DayField";
import { askWhichPastDay, parsePastDay } from "./dayWords";
import { useDayHabits } from "./useDayHabits";

type Props = Omit<ComponentProps<typeof DayField>, "parse" | "examples">;

/** The day of something that has happened. */
export const PastDayField = (props: Props) => {
  const parse = parsePastDay(props.today, useDayHabits());
  return (
    <DayField
      {...props}
      parse={parse}
      explain={askWhichPastDay(props.today)}
      examples={pastDays(props.today)}
    />
  );
};
