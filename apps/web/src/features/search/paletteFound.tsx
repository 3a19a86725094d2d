import type { Calls } from "@followthrough/contract";
import { callApi } from "../../lib/callApi";
import { pagePaths } from "../../lib/pagePaths";
import { describeStep, describeWaiting } from "../../lib/stepWords";
import type { PaletteGroup, PaletteItem } from "../../shell/palette";
import { FoundLine } from "../../ui/FoundLine";
import { formatDayInSentence } from "../../lib/words";
import { formatDay } from "../../ui/dayFormat";
import type { PaletteActs } from "./paletteActs";
import type { SaidDay } from "./paletteDay";
import { notUnderstood, withDay } from "./paletteSaid";
import { isStepVerb, type StepVerb, titleOf, type Verb } from "./paletteVerbs";

type Go = (to: string) => void;
export type Found = Calls["GET /search"]["answer"];

/** Whatever a search found, by what it is. */
export const foundGroups = ({ hits, steps, opportunities }: Found, today: string, go: Go): PaletteGroup[] => {
  const items = (kind: (typeof hits)[number]["kind"]): PaletteItem[] =>
    hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({
        key: `${kind} ${hit.id}`,
        label: hit.title,
        labelMarks: hit.titleMarks,
        about: hit.line && <FoundLine found={hit} />,
        run: () => go(hit.contactId ? pagePaths.person(hit.contactId) : pagePaths.event(hit.id)),
      }));
  return [
    { title: "People", items: items("contact") },
    {
      title: "Steps",
      items: steps.map(({ id, contactId, contactName, what, dueOn, waitingSinceOn }) => ({
        key: `step ${id}`,
        label:
          waitingSinceOn !== null && contactName !== null
            ? `Waiting for ${describeWaiting({ contact: { name: contactName }, what })}`
            : describeStep(what, contactName),
        day: formatDay(dueOn, today),
        run: () => go(contactId === null ? pagePaths.step(id) : pagePaths.person(contactId)),
      })),
    },
    {
      title: "Opportunities",
      items: opportunities.map(({ id, title, organization, contactName }) => ({
        key: `opportunity ${id}`,
        label: title,
        detail: [organization, contactName].filter(Boolean).join(", "),
        run: () => go(pagePaths.opportunity(id)),
      })),
    },
    { title: "Events", items: items("event") },
    { title: "Conversations", items: items("conversation") },
  ];
};

type Open = PaletteActs["onOpen"];

interface Said {
  readonly verb: Verb;
  /** The day that was said with it. */
  readonly on?: SaidDay;
}

const describeOpening = ({ verb, on }: Said, today: string): string => {
  if (typeof on !== "string") return titleOf(verb);
  const day = formatDayInSentence(on, today);
  return verb === "done" ? `${titleOf(verb)} ${day}` : `${titleOf(verb)} to ${day}`;
};

/** "snooze dana": the steps that are found, and the next one with whom is found, unless that is `shown` among them; "log dana": with them. */
export const actGroup = (
  said: Said,
  { hits, steps }: Found,
  { today, open, shown }: { today: string; open: Open; shown: ReadonlySet<string> },
): PaletteGroup => {
  const { verb, on } = said;
  // By name, where anybody is called so: in whose notes or beside whose name the words are is another matter.
  const found = hits.filter(({ kind, inNotes }) => kind === "contact" && !inNotes);
  const byName = found.filter(({ titleMarks }) => titleMarks.length > 0);
  const people = byName.length > 0 ? byName : found;
  const ofPeople = people
    .filter(({ id }) => !shown.has(id))
    .map((hit): PaletteItem => {
      const contact = { id: hit.id, name: hit.title };
      return {
        key: `${verb} with ${hit.id}`,
        label: isStepVerb(verb)
          ? `${describeOpening(said, today)}: the next step with ${hit.title}`
          : withDay(`${titleOf(verb)} ${hit.title}`, on, today),
        ...notUnderstood(on),
        about: hit.line && <FoundLine found={hit} />,
        run: () => open(isStepVerb(verb) ? { what: verb, of: { contact }, on } : { what: verb, contact, on }),
      };
    });
  return {
    title: "Do now",
    areActs: true,
    items: isStepVerb(verb)
      ? [...steps.map((step) => stepItem({ verb, on }, step, today, open)), ...ofPeople]
      : ofPeople,
  };
};

const stepItem = (
  said: Said & { readonly verb: StepVerb },
  { id, what, contactName, dueOn }: Pick<Found["steps"][number], "id" | "what" | "contactName" | "dueOn">,
  today: string,
  open: Open,
): PaletteItem => ({
  key: `${said.verb} ${id}`,
  label: `${describeOpening(said, today)}: ${describeStep(what, contactName)}`,
  day: formatDay(dueOn, today),
  run: () => open({ what: said.verb, of: { stepId: id }, on: said.on }),
});

/** The verb alone: what is due. */
export const dueGroup = async (verb: StepVerb, today: string, open: Open): Promise<PaletteGroup> => {
  const { overdue, dueToday } = await callApi("GET /today", { query: {} });
  return {
    title: "Do now",
    areActs: true,
    items: [...overdue, ...dueToday]
      .slice(0, mostDue)
      .map(({ followUp, contact }) =>
        stepItem({ verb }, { ...followUp, contactName: contact?.name ?? null }, today, open),
      ),
  };
};

const mostDue = 8;
