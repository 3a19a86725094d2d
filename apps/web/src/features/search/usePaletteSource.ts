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
import { pagePaths } from "../../lib/pagePaths";
import { commandsOf, lately, pageCommands } from "./paletteCommands";
import { deedGroup, heldGroup, peopleIn, whoseNextIsFound } from "./paletteDeeds";
import { actGroup, dueGroup, type Found, foundGroups } from "./paletteFound";
import { splitDay } from "./paletteDay";
import { type Beginning, dayOf, isStepVerb, type Verb, verbIn, verbWords } from "./paletteVerbs";

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

/** "sam tomorrow": whom is meant, and the day; null where no day is said, or none that goes with the verb. */
const saidWithDay = async (
  days: "past" | "to come" | null,
  rest: string,
  { today, habits }: { today: string; habits: DayHabits },
) => {
  if (days === null) return null;
  const { parseFutureDay, parsePastDay } = await dayWords.fetch();
  return splitDay(rest, (days === "past" ? parsePastDay : parseFutureDay)(today, habits));
};

const look = (words: string): Promise<Found> => callApi("GET /search", { query: { q: words, limit: 12 } });

interface Looking {
  readonly acts: PaletteActs;
  readonly today: string;
  readonly habits: DayHabits;
  readonly go: (to: string) => void;
}

const notEmpty = (groups: readonly PaletteGroup[]): PaletteGroup[] =>
  groups.filter(({ items }) => items.length > 0);

/** A verb of the palette with whom or what is named: the act itself, else what is found, else words to capture. */
const searchForVerb = async (
  verb: Verb,
  { rest, text }: { rest: string; text: string },
  looking: Looking,
): Promise<readonly PaletteGroup[]> => {
  const { acts, today, go } = looking;
  if (rest === "") return isStepVerb(verb) ? [await dueGroup(verb, today, acts.onOpen)] : [];
  const groupOf = async (found: Found, on?: string) =>
    actGroup({ verb, on }, found, {
      today,
      open: acts.onOpen,
      shown: isStepVerb(verb) ? await whoseNextIsFound(found) : new Set(),
    });
  const [found, asItStands] = await Promise.all([look(rest), look(text)]);
  const group = await groupOf(found);
  if (group.items.length > 0) return [group];
  const split = await saidWithDay(dayOf[verb], rest, looking);
  const onDay = split && (await groupOf(await look(split.words), split.day));
  if (onDay && onDay.items.length > 0) return [onDay];
  const others = notEmpty(foundGroups(asItStands, today, go));
  return others.length > 0 ? others : [captureGroup(text, acts.onCaptureWords)];
};

/** "call sam tomorrow", "met sam": a step to plan or a conversation to log with whom is named; the words can be captured in any case. */
const searchForDeed = async (
  said: Exclude<Beginning, { readonly verb: Verb }>,
  text: string,
  looking: Looking,
): Promise<readonly PaletteGroup[]> => {
  const { acts, today, go } = looking;
  const capture = captureGroup(text, acts.onCaptureWords);
  const [asItStands, split] = await Promise.all([
    look(text),
    saidWithDay("deed" in said ? "to come" : "past", said.rest, looking),
  ]);
  const { people, besides } = await peopleIn(split?.words ?? said.rest, look);
  const [on, open] = [split?.day, acts.onOpen];
  const show = (id: string) => go(pagePaths.person(id));
  const group =
    "deed" in said
      ? await deedGroup({ ...said, besides, on }, people, { today, open, show })
      : heldGroup({ held: said.held, on }, people, { today, open });
  const others = notEmpty(foundGroups(asItStands, today, go));
  if (group.items.length > 0)
    return [{ ...group, items: [...group.items, ...capture.items] }, ...withoutSame(others, group)];
  return [...others, capture];
};

/** A step that can be gone to among the acts is not found once more. */
const withoutSame = (groups: readonly PaletteGroup[], { items: acts }: PaletteGroup): PaletteGroup[] => {
  const labels = new Set(acts.map(({ label }) => label));
  return notEmpty(
    groups.map((group) => ({ ...group, items: group.items.filter(({ label }) => !labels.has(label)) })),
  );
};

/** A name with a day and no verb: "tom tomorrow" is a step to plan, "tom yesterday" a conversation to log. */
const searchForDay = async (text: string, looking: Looking): Promise<PaletteGroup[]> => {
  const { today, acts } = looking;
  const toCome = await saidWithDay("to come", text, looking);
  const split = toCome ?? (await saidWithDay("past", text, looking));
  if (split === null) return [];
  const { people, besides } = await peopleIn(split.words, look);
  if (besides !== "") return [];
  const said = { verb: toCome ? ("plan" as const) : ("log" as const), on: split.day };
  return [
    actGroup(said, { ...noneFound, hits: [...people] }, { today, open: acts.onOpen, shown: new Set() }),
  ];
};

const noneFound: Found = { hits: [], steps: [], opportunities: [], unknown: [] };

const searchFor = async (text: string, looking: Looking): Promise<readonly PaletteGroup[]> => {
  const said = verbIn(text);
  if (said !== null && "verb" in said) return searchForVerb(said.verb, { rest: said.rest, text }, looking);
  if (said !== null && said.rest !== "") return searchForDeed(said, text, looking);
  const found = foundGroups(await look(text), looking.today, looking.go);
  return notEmpty(found).length > 0 || !text.includes(" ") ? found : searchForDay(text, looking);
};

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
    search: (text) => searchFor(text, { acts, today, habits, go }),
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
