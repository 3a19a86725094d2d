import type { ComponentProps } from "react";
import { DayField } from "../ui/DayField";
import { askWhichPastDay, parsePastDay } from "./dayWords";
import { useDayHabits } from "./useDayHabits";

type Props = Omit<ComponentProps<typeof DayField>, "parse" | "placeholder">;

/** The day of something that has happened. */
export const PastDayField = (props: Props) => {
  const parse = parsePastDay(props.today, useDayHabits());
  return (
    <DayField
      {...props}
      parse={parse}
      explain={askWhichPastDay(props.today)}
      placeholder="today, yesterday, Jun 3"
    />
  );
};
