import type { ReactNode } from "react";

export interface PaletteItem {
  readonly key: string;
  readonly label: string;
  /** What of the label was searched for. */
  readonly labelMarks?: readonly (readonly [number, number])[];
  readonly detail?: string;
  readonly detailMarks?: readonly (readonly [number, number])[];
  readonly icon?: ReactNode;
  readonly kbd?: string;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

export interface PaletteSource {
  /** What can be done from anywhere; found by the words of its label. */
  readonly commands: readonly PaletteItem[];
  /** What is known by that text (people, events ...), already in order. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly PaletteGroup[]>;
  /** What to say of a text besides its results: filters that are none, or what can be typed. */
  readonly hint?: (text: string) => string | null;
  /** What to offer when nothing was found. */
  readonly otherwise?: (text: string) => readonly PaletteItem[];
}

/** The commands whose label has a word beginning with each typed word; all of them for no text. */
export const matchingCommands = (commands: readonly PaletteItem[], text: string): PaletteItem[] => {
  const typed = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => {
    const words = label.toLocaleLowerCase().split(/\s+/);
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  });
};
