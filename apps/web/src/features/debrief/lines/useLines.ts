import { useRef } from "react";
import { makePart } from "../../../lib/makePart";
import { toast } from "../../../ui/toast";
import type { DebriefState } from "../useDebrief";

// An empty debrief has no lines to read.
const parts = makePart(() => import("./readInto"));
/** Fetches what lines are read by before there are any. */
export const fetchLines = (): void => void parts.fetchAhead();

/** Adds lines in the order they were sent, however long the parser takes to come the first time. */
export const useLines = (
  { context, edit, today, account }: Pick<DebriefState, "context" | "edit" | "today" | "account">,
  onAdded: (rows: readonly string[]) => void,
) => {
  const before = useRef(Promise.resolve());
  const add = async (text: string): Promise<void> => {
    const reading = await parts.fetch().catch(() => null);
    if (!reading) {
      edit((now) => ({ ...now, waiting: [...now.waiting, text] }));
      toast({ text: "That could not be read just now. It is kept below the table.", tone: "problem" });
      return;
    }
    const { lines, beyond } = await reading.readLines(text, context);
    let joined: readonly string[] = [];
    let added: readonly string[] = [];
    let waiting = 0;
    edit((now) => {
      const next = reading.addLines(now, lines, reading.readOn(account, today));
      ({ joined, added } = next);
      const all = [...next.debrief.waiting, ...beyond];
      waiting = all.length - now.waiting.length;
      return { ...next.debrief, waiting: all };
    });
    onAdded(added);
    const named = lines.find(({ draft }) => draft.event)?.draft.event?.name;
    if (named !== undefined) void reading.nameEvent(named, edit, today);
    reading.tellOfOthers(joined, waiting);
  };
  return (text: string): void => {
    before.current = before.current.then(() => add(text));
  };
};
