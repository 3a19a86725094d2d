import type { Calls } from "@followthrough/contract";
import { parseSearch } from "@followthrough/contract/searchWords";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { callApi } from "../../lib/callApi";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { describeStep, describeWaiting } from "../../lib/stepWords";
import { type PaletteGroup, type PaletteItem, type PaletteSource, withPageFirst } from "../../shell/palette";
import { FoundLine } from "../../ui/FoundLine";
import { formatDay } from "../../ui/dayFormat";
import { hotkeys } from "../../ui/hotkeys";
import { takeBack, toasts } from "../../ui/toast";
import { visited } from "../../ui/visited";
import { describeFilters } from "./describeFilters";
import { furtherPlaces, mainPlaces } from "./places";

/** What can be made from anywhere, each by its own form. */
export type Creatable = "step" | "person" | "event" | "opportunity" | "referral" | "introduction";

export interface PaletteActs {
  onCapture: () => void;
  /** Opens the form of a new one; of a person with the name that was typed. */
  onCreate: (what: Creatable, name?: string) => void;
  onShowDone: () => void;
  onShowKeys: () => void;
}

type Go = (to: string) => void;
type Found = Calls["GET /search"]["answer"];

const press = new KeyboardEvent("keydown");

/** What the page at hand lets one do: on a person's page with that person. */
const pageCommands = (): PaletteGroup[] => {
  const commands = hotkeys.commandsOfPage();
  const titles = [...new Set(commands.map(({ group = "This page" }) => group))];
  return titles.map((title) => ({
    title,
    items: commands
      .filter(({ group = "This page" }) => group === title)
      .map(({ keys, label = "", run }): PaletteItem => ({
        key: `page ${label}`,
        label,
        ...(keys === "" ? {} : { kbd: keys }),
        run: () => void run(press),
      })),
  }));
};

/** One person, event or opportunity; pages of many have commands of their own. */
const isOfOne = (path: string): boolean => /^\/(people|events|opportunities)\/[^/]{20,}$/.test(path);

const lately = (here: string, go: Go): PaletteGroup => ({
  title: "Lately",
  items: visited
    .now()
    .filter(({ path }) => path !== here && isOfOne(path))
    .slice(0, 5)
    .map(({ path, title }) => ({ key: `lately ${path}`, label: title, run: () => go(path) })),
});

const undoOf = (): PaletteItem[] => {
  const last = toasts.done().at(-1);
  return last
    ? [
        {
          key: "undo",
          label: "Undo",
          detail: last.text,
          also: "take back",
          run: () => void takeBack(last.id),
        },
      ]
    : [];
};

const commandsOf = ({ onCapture, onCreate, onShowDone, onShowKeys }: PaletteActs, go: Go): PaletteGroup[] => [
  {
    title: "Do",
    items: [
      { key: "capture", label: "Capture", kbd: "c", also: "write note log", run: onCapture },
      { key: "debrief", label: "Debrief an event", run: () => go(pagePaths.debrief()) },
      {
        key: "step",
        label: "New step",
        also: "add create task todo remind reminder follow-up",
        run: () => onCreate("step"),
      },
      {
        key: "person",
        label: "Add a person by a form",
        also: "new create contact",
        run: () => onCreate("person"),
      },
      { key: "event", label: "New event", also: "add create", run: () => onCreate("event") },
      {
        key: "opportunity",
        label: "New opportunity",
        also: "add create lead job",
        run: () => onCreate("opportunity"),
      },
      { key: "referral", label: "New referral", also: "add create", run: () => onCreate("referral") },
      {
        key: "introduction",
        label: "New introduction",
        also: "add create introduce two people",
        run: () => onCreate("introduction"),
      },
      ...undoOf(),
      { key: "done", label: "What I just did", also: "undo history take back", run: onShowDone },
      { key: "keys", label: "Show the keys", kbd: "?", also: "help shortcuts keyboard", run: onShowKeys },
    ],
  },
  {
    title: "Go to",
    items: mainPlaces.map(({ to, label, keys }) => ({
      key: to,
      label: `Go to ${label}`,
      ...(keys ? { kbd: keys } : {}),
      also: "open show",
      run: () => go(to),
    })),
  },
  {
    title: "Pages and settings",
    onlyTyped: true,
    items: furtherPlaces.map(({ to, label, also = "" }) => ({
      key: to,
      label,
      also: to.startsWith("/settings") ? `${also} settings` : also,
      run: () => go(to),
    })),
  },
];

const foundGroups = ({ hits, steps, opportunities }: Found, today: string, go: Go): PaletteGroup[] => {
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
        detail: formatDay(dueOn, today),
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

/** What the palette offers: what one can do here, what can be made, every page, and whatever a search finds. */
export const usePaletteSource = (acts: PaletteActs): PaletteSource => {
  const navigate = useNavigate();
  const today = useToday();
  const { pathname } = useLocation();
  const go: Go = (to) => void navigate(to);
  // As it was when it was opened: what is beneath rests meanwhile.
  const [commands] = useState(() => [
    lately(pathname, go),
    ...withPageFirst(pageCommands(), commandsOf(acts, go)),
  ]);
  return {
    commands,
    search: async (text) =>
      foundGroups(await callApi("GET /search", { query: { q: text, limit: 12 } }), today, go),
    hint: describeFilters,
    otherwise: (text) => {
      const { words } = parseSearch(text);
      return words === ""
        ? []
        : [{ key: "create", label: `Add “${words}” as a person`, run: () => acts.onCreate("person", words) }];
    },
  };
};
