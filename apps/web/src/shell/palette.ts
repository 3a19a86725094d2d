import type { ReactNode } from "react";

export interface PaletteItem {
  readonly key: string;
  readonly label: string;
  /** What of the label was searched for. */
  readonly labelMarks?: readonly (readonly [number, number])[];
  readonly detail?: string;
  /** A day, which is never cut. */
  readonly day?: string;
  readonly detailMarks?: readonly (readonly [number, number])[];
  /** Drawn in place of the detail. */
  readonly about?: ReactNode;
  readonly icon?: ReactNode;
  readonly kbd?: string;
  /** Further words it is found by. */
  readonly also?: string;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly title: string;
  readonly items: readonly PaletteItem[];
  /** What the words say to do, and not what they find: before what is found only by what else it is called. */
  readonly areActs?: boolean;
  /** Too many to be shown before something is typed. */
  readonly onlyTyped?: boolean;
}

export interface PaletteSource {
  /** Verbs that `search` understands before a name: nobody's name, and what they find comes first. */
  readonly verbs?: readonly string[];
  /** What can be done from here; found by the words of its label. */
  readonly commands: readonly PaletteGroup[];
  /** What is known by that text (people, events ...), already in order. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly PaletteGroup[]>;
  /** What to say of a text besides its results: filters that are none, or what can be typed. */
  readonly hint?: (text: string) => string | null;
  /** What to offer when nothing was found. */
  readonly otherwise?: (text: string) => readonly PaletteItem[];
}

const wordsOf = (text: string): string[] => text.toLocaleLowerCase().split(/\s+/).filter(Boolean);

/**
 * The commands whose label, or what else they are called, has a word beginning with each typed word (two letters say
 * nothing of what is not seen); for no text all but those of groups that are only typed.
 */
export const matchingCommands = (
  groups: readonly PaletteGroup[],
  text: string,
  { byLabelOnly = false } = {},
): PaletteGroup[] => {
  const typed = wordsOf(text);
  return groups
    .filter(({ onlyTyped }) => typed.length > 0 || !onlyTyped)
    .map((group) => ({
      ...group,
      items: group.items.filter(({ label, also = "" }) => {
        const [own, others] = [wordsOf(label), wordsOf(also)];
        return typed.every(
          (part) =>
            own.some((word) => word.startsWith(part)) ||
            (!byLabelOnly && part.length > 2 && others.some((word) => word.startsWith(part))),
        );
      }),
    }))
    .filter(({ items }) => items.length > 0);
};

/** What the page lets one do and what is there anywhere, the same of both once: on the page, and found by the words of both. */
export const withPageFirst = (
  ofPage: readonly PaletteGroup[],
  anywhere: readonly PaletteGroup[],
): PaletteGroup[] => {
  const labels = new Set(ofPage.flatMap(({ items }) => items.map(({ label }) => label)));
  const words = new Map(
    anywhere.flatMap(({ items }) => items.map(({ label, also = "" }) => [label, also] as const)),
  );
  return [
    ...ofPage.map((group) => ({
      ...group,
      items: group.items.map((item) => ({ ...item, also: item.also ?? words.get(item.label) ?? "" })),
    })),
    ...anywhere.map((group) => ({
      ...group,
      items: group.items.filter(({ label }) => !labels.has(label)),
    })),
  ].filter(({ items }) => items.length > 0);
};

/**
 * Whether a text says what to do and not whom to find: it begins with the verb of some command ("add event", "go to
 * peple"). Such words are nobody's name, and their commands come before what they find.
 */
export const isCommand = (
  { commands: groups, verbs = [] }: Pick<PaletteSource, "commands" | "verbs">,
  text: string,
): boolean => {
  const [verb] = wordsOf(text);
  if (verb !== undefined && verbs.includes(verb)) return true;
  return (
    verb !== undefined &&
    groups.some(({ items }) =>
      items.some(({ label, also = "" }) => wordsOf(label)[0] === verb || wordsOf(also).includes(verb)),
    )
  );
};
