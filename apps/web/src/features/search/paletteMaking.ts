import { pagePaths } from "../../lib/pagePaths";
import type { PaletteGroup, PaletteItem } from "../../shell/palette";
import type { Creatable, PaletteActs } from "./paletteActs";
import type { SaidDay } from "./paletteDay";
import type { peopleIn } from "./paletteDeeds";
import { capitalized, notUnderstood, withDay } from "./paletteSaid";

type People = Awaited<ReturnType<typeof peopleIn>>["people"];
type Open = PaletteActs["onOpen"];

/** Words as a step of one's own, for the day they say. */
const ownSteps = (words: string, on: readonly SaidDay[], { today, open }: Context): PaletteItem[] =>
  on.map((day) => ({
    key: `own step ${day}`,
    label: withDay(`New step: ${capitalized(words)}`, day, today),
    ...notUnderstood(day),
    run: () => open({ what: "step", name: capitalized(words), on: day }),
  }));

interface Context {
  readonly today: string;
  readonly open: Open;
}

const titles: Readonly<Record<Exclude<Creatable, "step">, string>> = {
  person: "Add a person",
  event: "New event",
  opportunity: "New opportunity",
  referral: "New referral",
  introduction: "New introduction",
};

/** "opportunity product adviser": a form with the name in it; of what has no name, the form. */
export const creationGroup = (
  { create, isSure }: { readonly create: Creatable; readonly isSure: boolean },
  { words, on }: { readonly words: string; readonly on: readonly SaidDay[] },
  context: Context,
): PaletteGroup => {
  const isNamed = create !== "referral" && create !== "introduction";
  return {
    title: "Do now",
    areActs: isSure,
    items:
      create === "step"
        ? ownSteps(words, on, context)
        : [
            {
              key: `create ${create}`,
              label: isNamed ? `${titles[create]}: ${words}` : titles[create],
              run: () => context.open({ what: create, ...(isNamed ? { name: words } : {}) }),
            },
          ],
  };
};

/** "wait for tom to send the deck until friday": it is their turn. */
export const waitingGroup = (
  { people, besides }: { readonly people: People; readonly besides: string },
  on: readonly SaidDay[],
  { today, open }: Context,
): PaletteGroup => {
  const answer = besides.replace(/^to /iu, "") || undefined;
  const until = (day: SaidDay, label: string) =>
    typeof day === "string" ? withDay(`${label} until`, day, today) : label;
  return {
    title: "Do now",
    areActs: true,
    items: people.flatMap(({ id, title }) =>
      on.map((day) => ({
        key: `wait for ${id} ${day}`,
        label: until(day, answer === undefined ? `Wait for ${title}` : `Wait for ${title} to ${answer}`),
        ...notUnderstood(day),
        run: () => open({ what: "wait", contact: { id, name: title }, answer, on: day }),
      })),
    ),
  };
};

/** "archive ben whitaker". */
export const archiveGroup = (people: People, open: Open): PaletteGroup => ({
  title: "Do now",
  areActs: true,
  items: people.map(({ id, title }) => ({
    key: `archive ${id}`,
    label: `Archive ${title}`,
    run: () => open({ what: "archive", contact: { id, name: title } }),
  })),
});

/** "delete ben whitaker": where that is done. */
export const elsewhereGroup = (said: string, people: People, go: (to: string) => void): PaletteGroup => ({
  title: `“${said}” is done on somebody’s page`,
  areActs: true,
  items: people.map(({ id, title }) => ({
    key: `page of ${id}`,
    label: `Open ${title}`,
    run: () => go(pagePaths.person(id)),
  })),
});

/** Words that name nobody who is found, and are nobody's name: a step of one's own, or to be captured as they are. */
export const wordsGroup = (
  text: string,
  { words, on }: { readonly words: string; readonly on: readonly SaidDay[] },
  context: Context & { readonly capture: (words: string) => void },
): PaletteGroup => ({
  title: "Do now",
  items: [...captureItems(text, context.capture), ...ownSteps(words, on, context)],
});

/** They can be captured as they are. */
export const captureItems = (text: string, capture: (words: string) => void): PaletteItem[] => [
  { key: "capture words", label: `Capture “${text}”`, run: () => capture(text) },
];
