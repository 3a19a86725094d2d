import { parseSearch } from "@followthrough/contract/searchWords";
import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { callApi } from "../../lib/callApi";
import { useToday } from "../../lib/session";
import { makePart } from "../../lib/makePart";
import { type DayHabits, useDayHabits } from "../../lib/useDayHabits";
import { bringBackUndos } from "../../lib/undoBy";
import { type PaletteGroup, type PaletteSource, withPageFirst } from "../../shell/palette";
import { describeFilters } from "./describeFilters";
import type { PaletteActs } from "./paletteActs";
import { commandsOf, lately, pageCommands } from "./paletteCommands";
import { actGroup, dueGroup, type Found, foundGroups } from "./paletteFound";
import { splitDay } from "./paletteDay";
import { dayOf, isStepVerb, type Verb, verbIn, verbWords } from "./paletteVerbs";

/** Words that say what to do and name nobody who is found: they can be captured as they are. */
const captureGroup = (text: string, onCapture: (words: string) => void): PaletteGroup => ({
  title: "Do now",
  items: [
    {
      key: "capture words",
      label: `Capture “${text}”`,
      run: () => onCapture(text),
    },
  ],
});

const dayWords = makePart(() => import("../../lib/dayWords"));

/** "sam tomorrow": whom is meant, and the day; null where no day is said that goes with the verb. */
const saidWithDay = async (verb: Verb, rest: string, today: string, habits: DayHabits) => {
  const days = dayOf[verb];
  if (days === null) return null;
  const { parseFutureDay, parsePastDay } = await dayWords.fetch();
  return splitDay(rest, (days === "past" ? parsePastDay : parseFutureDay)(today, habits));
};

const look = (words: string): Promise<Found> => callApi("GET /search", { query: { q: words, limit: 12 } });

/** What the palette offers: what one can do here, what can be made, every page, and whatever a search finds. */
export const usePaletteSource = (acts: PaletteActs): PaletteSource => {
  const navigate = useNavigate();
  const today = useToday();
  const habits = useDayHabits();
  const { pathname } = useLocation();
  const go = (to: string): void => void navigate(to);
  // As it was when it was opened: what is beneath rests meanwhile.
  const [commands] = useState(() => [
    lately(pathname, go),
    ...withPageFirst(pageCommands(), commandsOf(acts, go)),
  ]);
  // What was done before the page was loaded anew can still be undone; the list has it the next time.
  useEffect(() => void bringBackUndos().catch(() => undefined), []);
  return {
    commands,
    verbs: verbWords,
    search: async (text) => {
      const said = verbIn(text);
      if (said === null) return foundGroups(await look(text), today, go);
      const { verb, rest } = said;
      if (rest !== "") {
        const [found, asItStands] = await Promise.all([look(rest), look(text)]);
        const group = actGroup({ verb }, found, today, acts.onOpen);
        if (group.items.length > 0) return [group];
        const split = await saidWithDay(verb, rest, today, habits);
        const onDay = split && actGroup({ verb, on: split.day }, await look(split.words), today, acts.onOpen);
        if (onDay && onDay.items.length > 0) return [onDay];
        const others = foundGroups(asItStands, today, go).filter(({ items }) => items.length > 0);
        return others.length > 0 ? others : [captureGroup(text, acts.onCaptureWords)];
      }
      return isStepVerb(verb) ? [await dueGroup(verb, today, acts.onOpen)] : [];
    },
    hint: describeFilters,
    otherwise: (text) => {
      const { words } = parseSearch(text);
      return words === ""
        ? []
        : [
            {
              key: "create",
              label: `Add “${words}” as a person`,
              run: () => acts.onOpen({ what: "person", name: words }),
            },
          ];
    },
  };
};
