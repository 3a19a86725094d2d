import type { OpenLoop } from "@followthrough/contract";
import { describeLoops, formatMore } from "../reminderWords";
import type { LetterLink, LetterPart } from "./letter";

/** Lines of loops per mail, and people named per line. */
const mostLines = 6;
const mostNamed = 3;

type Group = [OpenLoop, ...OpenLoop[]];

/** Those met at one event and never written to are one line; every other loop is a line of its own. */
const grouped = (loops: readonly OpenLoop[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const loop of loops) {
    const isOfEvent = loop.kind === "never-contacted" && loop.eventId !== null;
    const key = isOfEvent ? `never-contacted at ${loop.eventId}` : loop.key;
    const known = groups.get(key);
    if (known) known.push(loop);
    else groups.set(key, [loop]);
  }
  return [...groups.values()];
};

/** What needs a next step and has none, the most pressing first; null where nothing does. */
export const loopsPart = (
  loops: readonly OpenLoop[],
  title: string,
  link: LetterLink | null,
): LetterPart | null => {
  if (loops.length === 0) return null;
  const groups = grouped(loops);
  const shown = groups.slice(0, mostLines);
  const left = groups.slice(mostLines).reduce((sum, group) => sum + group.length, 0);
  return {
    kind: "lines",
    title,
    isBoxed: true,
    lines: shown.map((group) => {
      const { who, why } = describeLoops(group, mostNamed);
      return { what: who, rest: why, url: null };
    }),
    more: left > 0 || link ? { text: left > 0 ? formatMore(left) : "", link } : null,
  };
};
