import { pagePaths } from "../../lib/pagePaths";
import type { PaletteGroup, PaletteItem } from "../../shell/palette";
import { hotkeys } from "../../ui/hotkeys";
import { takeBack, toasts } from "../../ui/toast";
import { visited } from "../../ui/visited";
import type { PaletteActs } from "./paletteActs";
import { furtherPlaces, mainPlaces } from "./places";

type Go = (to: string) => void;

const press = new KeyboardEvent("keydown");

/** What the page at hand lets one do: on a person's page with that person. */
export const pageCommands = (): PaletteGroup[] => {
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

export const lately = (here: string, go: Go): PaletteGroup => ({
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

export const commandsOf = (
  { onCapture, onOpen, onShowDone, onShowKeys }: PaletteActs,
  go: Go,
): PaletteGroup[] => [
  {
    title: "Do",
    items: [
      { key: "capture", label: "Capture", kbd: "c", also: "write note log", run: onCapture },
      { key: "debrief", label: "Debrief an event", run: () => go(pagePaths.debrief()) },
      {
        key: "step",
        label: "New step",
        also: "add create task todo remind reminder follow-up",
        run: () => onOpen({ what: "step" }),
      },
      {
        key: "person",
        label: "Add a person by a form",
        also: "new create contact",
        run: () => onOpen({ what: "person" }),
      },
      { key: "event", label: "New event", also: "add create", run: () => onOpen({ what: "event" }) },
      {
        key: "opportunity",
        label: "New opportunity",
        also: "add create lead job",
        run: () => onOpen({ what: "opportunity" }),
      },
      { key: "referral", label: "New referral", also: "add create", run: () => onOpen({ what: "referral" }) },
      {
        key: "introduction",
        label: "New introduction",
        also: "add create introduce two people",
        run: () => onOpen({ what: "introduction" }),
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
