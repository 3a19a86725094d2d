export type SelectionMove = "next" | "previous" | "first" | "last";

/** Which row a move selects. It stops at the ends; with none selected, any move selects the first (or last). */
export const moveSelection = (
  ids: readonly string[],
  selected: string | null,
  move: SelectionMove,
): string | null => {
  const at = selected === null ? -1 : ids.indexOf(selected);
  const last = ids.length - 1;
  if (move === "first" || (at < 0 && move === "next")) return ids[0] ?? null;
  if (move === "last" || (at < 0 && move === "previous")) return ids[last] ?? null;
  return ids[move === "next" ? Math.min(at + 1, last) : Math.max(at - 1, 0)] ?? null;
};

/**
 * Which row is selected once the rows have changed: the same one if it is still there, else the nearest that followed
 * it, else the nearest before it. Work goes on with the next row after one is done.
 */
export const keepSelection = (
  before: readonly string[],
  ids: readonly string[],
  selected: string | null,
): string | null => {
  if (selected === null || ids.includes(selected)) return selected;
  const at = before.indexOf(selected);
  const left = new Set(ids);
  // The row was only waiting for its contents, and goes by its own name now.
  const there = ids[at];
  if (before.length === ids.length && there !== undefined && !before.includes(there)) return there;
  const after = before.slice(at + 1).find((id) => left.has(id));
  return after ?? before.slice(0, Math.max(at, 0)).findLast((id) => left.has(id)) ?? ids[0] ?? null;
};

/** Whether two lists name the same rows in the same order. */
export const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  some === others || (some.length === others.length && some.every((id, at) => id === others[at]));
