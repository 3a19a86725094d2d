import type { Column, Step } from "./cells";

/** What a press in the table, outside of any box, means. */
export type GridPress =
  | { readonly is: "walk"; readonly step: Step }
  /** `typed` takes the place of what is there; without it, what is there is put right. */
  | { readonly is: "edit"; readonly typed?: string }
  | { readonly is: "clear" | "leave" }
  | { readonly is: "day"; readonly by: 1 | -1 };

interface Press {
  readonly key: string;
  readonly shift: boolean;
  readonly mod: boolean;
  readonly alt: boolean;
}

const walks: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "home",
  End: "end",
};

/** As in a spreadsheet: arrows and Tab walk, Enter and F2 open, typing replaces, Delete empties, Esc leaves. */
export const gridPress = ({ key, shift, mod, alt }: Press, column: Column): GridPress | null => {
  if (alt) return null;
  if (mod) {
    if (key === "Home") return { is: "walk", step: "first" };
    return key === "End" ? { is: "walk", step: "last" } : null;
  }
  if (column === "due" && shift && key === "ArrowLeft") return { is: "day", by: -1 };
  if (column === "due" && shift && key === "ArrowRight") return { is: "day", by: 1 };
  const walk = walks[key];
  if (walk) return { is: "walk", step: walk };
  if (key === "Tab") return { is: "walk", step: shift ? "previous" : "next" };
  if (key === "Escape") return { is: "leave" };
  if (column === "more") return null;
  if (key === "Enter" || key === "F2") return { is: "edit" };
  if (key === "Delete" || key === "Backspace") return { is: "clear" };
  // One character is something typed; names of keys are longer.
  return [...key].length === 1 ? { is: "edit", typed: key } : null;
};
