import { callApi } from "../../lib/callApi";
import { makePart } from "../../lib/makePart";
import { pagePaths } from "../../lib/pagePaths";
import type { DayHabits } from "../../lib/useDayHabits";
import type { PaletteGroup } from "../../shell/palette";
import type { PaletteActs } from "./paletteActs";
import { type Said, type SaidDay, saidOn, speaksOfADay } from "./paletteDay";
import { deedGroup, heldGroup, peopleIn, whoseNextIsFound } from "./paletteDeeds";
import { actGroup, dueGroup, type Found, foundGroups } from "./paletteFound";
import {
  archiveGroup,
  captureItems,
  creationGroup,
  elsewhereGroup,
  waitingGroup,
  wordsGroup,
} from "./paletteMaking";
import { type Beginning, dayOf, isStepVerb, mayBeName, type Verb, verbIn } from "./paletteVerbs";

export interface Looking {
  readonly acts: PaletteActs;
  readonly today: string;
  readonly habits: DayHabits;
  readonly go: (to: string) => void;
}

const dayWords = makePart(() => import("../../lib/dayWords"));

/** "sam tomorrow": whom is meant, and the day; of a verb that has none all words are whom. */
const saidWithDay = async (
  days: "past" | "to come" | null,
  text: string,
  { today, habits }: Pick<Looking, "today" | "habits">,
): Promise<Said> => {
  if (days === null) return saidOn(text, null);
  const { parseFutureDay, pastDaysMeant } = await dayWords.fetch();
  const future = parseFutureDay(today, habits);
  const toCome = (words: string) => [future(words)].filter((day) => day !== null);
  return saidOn(text, days === "past" ? pastDaysMeant(today, habits) : toCome);
};

const look = (words: string): Promise<Found> => callApi("GET /search", { query: { q: words, limit: 12 } });

const notEmpty = (groups: readonly PaletteGroup[]): PaletteGroup[] =>
  groups.filter(({ items }) => items.length > 0);

const noneFound: Found = { hits: [], steps: [], opportunities: [], unknown: [] };

/** What words that name nobody can become. */
const otherwise = async (text: string, looking: Looking): Promise<PaletteGroup> =>
  wordsGroup(text, await saidWithDay("to come", text, looking), {
    today: looking.today,
    open: looking.acts.onOpen,
    capture: looking.acts.onCaptureWords,
  });

/** A verb of the palette with whom or what is named: the act itself, else what is found, else words to capture. */
const searchForVerb = async (
  verb: Verb,
  { rest, text }: { rest: string; text: string },
  looking: Looking,
): Promise<readonly PaletteGroup[]> => {
  const { acts, today, go } = looking;
  if (rest === "") return isStepVerb(verb) ? [await dueGroup(verb, today, acts.onOpen)] : [];
  const groupOf = async (found: Found, on?: SaidDay) =>
    actGroup({ verb, on }, found, {
      today,
      open: acts.onOpen,
      shown: isStepVerb(verb) ? await whoseNextIsFound(found) : new Set(),
    });
  const [found, asItStands] = await Promise.all([look(rest), look(text)]);
  const group = await groupOf(found);
  if (group.items.length > 0) return [group];
  const { words, on } = await saidWithDay(dayOf[verb], rest, looking);
  const [first] = on;
  if (first !== undefined) {
    const meant =
      first === null ? { ...noneFound, hits: [...(await peopleIn(rest, look)).people] } : await look(words);
    const groups = await Promise.all(on.map((day) => groupOf(meant, day)));
    const items = groups.flatMap((one) => one.items);
    if (items.length > 0) return [{ ...group, items: distinct(items) }];
  }
  const others = notEmpty(foundGroups(asItStands, today, go));
  return others.length > 0 ? others : [await otherwise(text, looking)];
};

/** The same act on either of two days is two rows. */
const distinct = (items: PaletteGroup["items"]): PaletteGroup["items"] =>
  items.map((item, at) => ({ ...item, key: `${item.key} ${at}` }));

type SaidOfSomebody = Exclude<Beginning, { readonly verb: Verb } | { readonly create: string }>;

/** What was said is done with those who are named. */
const groupOfSaid = (
  said: SaidOfSomebody,
  named: Awaited<ReturnType<typeof peopleIn>>,
  on: readonly SaidDay[],
  { acts: { onOpen: open }, today, go }: Looking,
): PaletteGroup | Promise<PaletteGroup> => {
  const { people, besides } = named;
  if ("deed" in said)
    return deedGroup({ ...said, besides, on }, people, {
      today,
      open,
      show: (id) => go(pagePaths.person(id)),
    });
  if ("held" in said) return heldGroup({ held: said.held, on }, people, { today, open });
  if ("waits" in said) return waitingGroup(named, on, { today, open });
  return "archives" in said ? archiveGroup(people, open) : elsewhereGroup(said.elsewhere, people, go);
};

const daysOf = (said: SaidOfSomebody): "past" | "to come" | null => {
  if ("held" in said) return "past";
  return "archives" in said || "elsewhere" in said ? null : "to come";
};

/** "call sam tomorrow", "met sam", "archive sam": what is to be done with whom is named; the words can be captured in any case. */
const searchForSaid = async (
  said: SaidOfSomebody,
  text: string,
  looking: Looking,
): Promise<readonly PaletteGroup[]> => {
  const { acts, today, go } = looking;
  const [asItStands, { words, on }] = await Promise.all([
    look(text),
    saidWithDay(daysOf(said), said.rest, looking),
  ]);
  const group = await groupOfSaid(said, await peopleIn(words, look), on, looking);
  const others = notEmpty(foundGroups(asItStands, today, go));
  if (group.items.length === 0) return [...others, await otherwise(text, looking)];
  const items = [...group.items, ...captureItems(text, acts.onCaptureWords)];
  return [{ ...group, items }, ...withoutSame(others, group)];
};

/** A step that can be gone to among the acts is not found once more. */
const withoutSame = (groups: readonly PaletteGroup[], { items: acts }: PaletteGroup): PaletteGroup[] => {
  const labels = new Set(acts.map(({ label }) => label));
  return notEmpty(
    groups.map((group) => ({ ...group, items: group.items.filter(({ label }) => !labels.has(label)) })),
  );
};

/** "new step friday renew membership", "opportunity product adviser": its form, with what is found by a noun alone before it. */
const searchForCreation = async (
  said: Extract<Beginning, { readonly create: string }>,
  text: string,
  looking: Looking,
): Promise<readonly PaletteGroup[]> => {
  const { acts, today, go } = looking;
  const inner = said.create === "step" ? verbIn(said.rest) : null;
  const [found, words, withSomebody] = await Promise.all([
    look(text),
    saidWithDay(said.create === "step" ? "to come" : null, said.rest, looking),
    inner !== null && "deed" in inner ? searchForSaid(inner, said.rest, looking) : [],
  ]);
  const group = creationGroup(said, words, { today, open: acts.onOpen });
  return [
    ...withSomebody.filter(({ areActs }) => areActs),
    ...notEmpty(foundGroups(found, today, go)),
    group,
  ];
};

/** A name with a day and no verb: "tom tomorrow" is a step to plan, "tom yesterday" a conversation to log. */
const searchForDay = async (text: string, looking: Looking): Promise<PaletteGroup[]> => {
  const { today, acts } = looking;
  const toCome = await saidWithDay("to come", text, looking);
  const isToCome = typeof toCome.on[0] === "string";
  const { words, on } = isToCome ? toCome : await saidWithDay("past", text, looking);
  if (typeof on[0] !== "string") return [];
  const { people, besides } = await peopleIn(words, look);
  if (besides !== "" || people.length === 0) return [];
  const verb = isToCome ? ("plan" as const) : ("log" as const);
  const groups = on.map((day) =>
    actGroup(
      { verb, on: day },
      { ...noneFound, hits: [...people] },
      { today, open: acts.onOpen, shown: new Set() },
    ),
  );
  return groups.slice(0, 1).map((one) => ({ ...one, items: distinct(groups.flatMap(({ items }) => items)) }));
};

/** Whatever a text finds, and whatever it says to do. */
export const searchFor = async (text: string, looking: Looking): Promise<readonly PaletteGroup[]> => {
  const said = verbIn(text);
  if (said !== null && "verb" in said) return searchForVerb(said.verb, { rest: said.rest, text }, looking);
  if (said !== null && said.rest !== "")
    return "create" in said ? searchForCreation(said, text, looking) : searchForSaid(said, text, looking);
  const found = foundGroups(await look(text), looking.today, looking.go);
  if (notEmpty(found).length > 0 || !text.includes(" ")) return found;
  const ofDay = await searchForDay(text, looking);
  if (ofDay.length > 0) return ofDay;
  // Words that are no name make nobody.
  return mayBeName(text) && !speaksOfADay(text) ? [] : [await otherwise(text, looking)];
};
