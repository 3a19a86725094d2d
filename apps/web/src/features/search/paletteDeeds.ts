import type { Action, Calls } from "@followthrough/contract";
import { firstName } from "@followthrough/domain/firstName";
import { callApi } from "../../lib/callApi";
import type { Held } from "../../lib/held";
import { describeStep } from "../../lib/stepWords";
import type { PaletteGroup, PaletteItem } from "../../shell/palette";
import { formatDay } from "../../ui/dayFormat";
import type { PaletteActs } from "./paletteActs";
import type { SaidDay } from "./paletteDay";
import { capitalized, notUnderstood, uncapitalized, withDay } from "./paletteSaid";

type Found = Calls["GET /search"]["answer"];
type Hit = Found["hits"][number];

/** Names are short: "Maria van der Berg". */
const mostWords = 4;
const mostPeople = 3;

/** Who is called so: every one of the words stands in their name. */
const calledSo = (words: string, { hits }: Found): Hit[] =>
  hits.filter(
    ({ kind, inNotes, titleMarks }) =>
      kind === "contact" && !inNotes && titleMarks.length >= words.split(" ").length,
  );

/** Whom the words begin with, by as many of them as somebody is called, and what is said besides: "sam okafor | the slides". */
export const peopleIn = async (
  text: string,
  look: (words: string) => Promise<Found>,
): Promise<{ readonly people: readonly Hit[]; readonly besides: string }> => {
  const words = text.split(/\s+/u).filter(Boolean);
  const counts = [...words.keys()].slice(0, mostWords).map((index) => index + 1);
  const found = await Promise.all(
    counts.map(async (count) => {
      const name = words.slice(0, count).join(" ");
      return { people: calledSo(name, await look(name)), besides: words.slice(count).join(" ") };
    }),
  );
  const { people, besides } = found.findLast((one) => one.people.length > 0) ?? { people: [], besides: "" };
  return { people: people.slice(0, mostPeople), besides };
};

const nextStepsOf = async (id: string) => (await callApi("GET /contacts/:id", { params: { id } })).nextSteps;

interface Deed {
  readonly deed: Action;
  /** The verb as it was typed. */
  readonly said: string;
  readonly besides: string;
  readonly on: readonly SaidDay[];
}

const withPreposition: Readonly<Record<string, string>> = {
  write: "to",
  reply: "to",
  "reach out": "to",
  connect: "with",
  coffee: "with",
  lunch: "with",
  dinner: "with",
  breakfast: "with",
  share: "with",
  "check in": "with",
  "catch up": "with",
  "follow up": "with",
};

/** "Call Sam", "Send Sam the slides"; a verb that needs a word before whom it is with gets it. */
const wordsOf = ({ said, besides }: Deed, name: string): string => {
  const between = withPreposition[said];
  return [capitalized(said), between, name, besides].filter(Boolean).join(" ");
};

/** "call sam tomorrow": the step of that kind that is there, and one to plan with that day. */
export const deedGroup = async (
  deed: Deed,
  people: readonly Hit[],
  { today, open, show }: { today: string; open: PaletteActs["onOpen"]; show: (personId: string) => void },
): Promise<PaletteGroup> => {
  const [planned, ofPeople] = [
    await Promise.all(people.map(async ({ id }) => ({ id, steps: await nextStepsOf(id) }))),
    people.flatMap((hit) =>
      deed.on.map((on): PaletteItem => ({
        key: `plan ${deed.said} ${hit.id} ${on}`,
        label: `Plan: ${withDay(uncapitalized(wordsOf(deed, hit.title)), on, today)}`,
        ...notUnderstood(on),
        run: () =>
          open({
            what: "plan",
            contact: { id: hit.id, name: hit.title },
            on,
            step: { action: deed.deed, what: wordsOf(deed, firstName(hit.title)) },
          }),
      })),
    ),
  ];
  const there = planned.flatMap(({ id, steps }) =>
    steps
      .filter(({ action, waitingSinceOn }) => action === deed.deed && waitingSinceOn === null)
      .map(({ id: stepId, what, dueOn, contact }): PaletteItem => ({
        key: `there ${stepId}`,
        label: describeStep(what, contact?.name ?? null),
        day: formatDay(dueOn, today),
        run: () => show(id),
      })),
  );
  // With a day a new one is meant; without, the one that is there.
  return {
    title: "Do now",
    areActs: true,
    items: deed.on.includes(undefined) ? [...there, ...ofPeople] : [...ofPeople, ...there],
  };
};

/** "met sam yesterday": a conversation to log, with how and on which day. */
export const heldGroup = (
  { held, on }: { readonly held: Held; readonly on: readonly SaidDay[] },
  people: readonly Hit[],
  { today, open }: { today: string; open: PaletteActs["onOpen"] },
): PaletteGroup => ({
  title: "Do now",
  areActs: true,
  items: people.flatMap(({ id, title }) =>
    on.map((day) => ({
      key: `log with ${id} ${day}`,
      label: withDay(`Log a conversation with ${title}`, day, today),
      ...notUnderstood(day),
      run: () => open({ what: "log", contact: { id, name: title }, on: day, held }),
    })),
  ),
});

/** Which people's next step is among those found already: it stands once. */
export const whoseNextIsFound = async ({ hits, steps }: Found): Promise<ReadonlySet<string>> => {
  const both = hits.filter(
    ({ kind, id }) => kind === "contact" && steps.some(({ contactId }) => contactId === id),
  );
  const next = await Promise.all(
    both.slice(0, mostPeople).map(async ({ id }) => {
      const all = await nextStepsOf(id);
      return { id, stepId: (all.find(({ waitingSinceOn }) => waitingSinceOn === null) ?? all[0])?.id };
    }),
  );
  return new Set(next.filter(({ stepId }) => steps.some(({ id }) => id === stepId)).map(({ id }) => id));
};
