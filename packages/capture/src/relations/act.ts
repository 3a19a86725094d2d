import type { Action, CalendarDay, TimeOfDay } from "@followthrough/contract";

/** An act of the writer toward people, in units. */
export interface PlannedAct {
  readonly action: Action;
  readonly people: readonly number[];
  readonly dueOn: CalendarDay | null;
  /** Only where it was said beside the day. */
  readonly dueTime: TimeOfDay | null;
  /** The units it is said with, from its first word to the end of what belongs to it. */
  readonly from: number;
  readonly to: number;
  /** Where its own words end. */
  readonly verbTo: number;
  /** The unit of its day. */
  readonly dayAt: number | null;
  /** The unit that says how often it comes again: its day too where no other is said. */
  readonly repeatAt: number | null;
  /** The unit of its time. */
  readonly timeAt: number | null;
}
