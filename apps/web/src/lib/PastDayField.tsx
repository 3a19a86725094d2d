import type { ComponentProps } from "react";
import { DayField } from "../ui/DayField";
import { parsePastDay } from "./dayWords";

type Props = Omit<ComponentProps<typeof DayField>, "parse" | "placeholder">;

/** The day of something that has happened. */
export const PastDayField = (props: Props) => (
  <DayField {...props} parse={parsePastDay(props.today)} placeholder="today, yesterday, Jun 3" />
);
