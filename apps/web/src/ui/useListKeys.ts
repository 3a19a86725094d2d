import { useEffect, useEffectEvent, useRef, useState } from "react";
import { keepSelection, moveSelection, type SelectionMove, sameIds } from "./listSelection";
import { useHotkeys } from "./useHotkeys";

interface ListKey {
  readonly key: string;
  readonly label: string;
  readonly run: (id: string) => void;
}

interface ListKeysOptions {
  /** The rows in the order they are shown, over all lists of the page. */
  ids: readonly string[];
  /** What Enter does with the selected row. */
  onEnter?: { label: string; run: (id: string) => void };
  /** Further keys for the selected row: `[{ key: "d", label: "Done", run }]`. */
  keys?: readonly ListKey[];
  /** Select the first row at once, as on Today. */
  selectFirst?: boolean;
  /** For a virtual list: brings the row into being. */
  scrollToIndex?: (index: number) => void;
  enabled?: boolean;
  /** Their heading in the list of keys. */
  group?: string;
}

interface ListKeys {
  selectedId: string | null;
  select: (id: string | null) => void;
  /** Spread on the `Row`, never on an element: there it would select nothing that is seen or has the focus. */
  rowProps: (id: string) => { rowId: string; selected: boolean; onSelect: () => void; tabIndex: 0 | -1 };
  /** The same for a row that is no `Row`; the control in it that Enter stands for is its `data-row-head`. */
  itemProps: (id: string) => { "data-row": string; "aria-current": true | undefined; onFocus: () => void };
}

// Arrows scroll the page unless the focus is on a row.
const onRow = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.closest("[data-row]") !== null;

const rowOf = (id: string) => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);

const focusRow = (id: string): boolean => {
  const row = rowOf(id);
  row?.querySelector<HTMLElement>("[data-row-head]")?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
  return row !== null;
};

/** j/k and arrows choose a row, Enter and letters act on it. The focus goes along, so it is heard as well as seen. */
export const useListKeys = (options: ListKeysOptions): ListKeys => {
  const { ids, onEnter, keys = [], selectFirst = false, scrollToIndex, enabled = true } = options;
  const { group = "In the list" } = options;
  const [selected, setSelected] = useState<string | null>(null);
  const [before, setBefore] = useState<readonly string[]>(ids);
  const hadFocus = useRef(false);
  let current = keepSelection(before, ids, selected);
  if (current === null && selectFirst) current = ids[0] ?? null;
  if (!sameIds(before, ids)) setBefore(ids);
  if (current !== selected) setSelected(current);

  const go = (move: SelectionMove) => {
    const next = moveSelection(ids, current, move);
    if (next === null) return false;
    hadFocus.current = true;
    setSelected(next);
    if (!focusRow(next)) {
      scrollToIndex?.(ids.indexOf(next));
      requestAnimationFrame(() => requestAnimationFrame(() => focusRow(next)));
    }
    return true;
  };
  const act = (run: (id: string) => void) => {
    if (current === null) return false;
    run(current);
    return true;
  };
  useHotkeys(
    [
      { keys: "j", label: "Next", group, run: () => go("next") },
      { keys: "k", label: "Previous", group, run: () => go("previous") },
      { keys: "arrowdown", run: (event) => onRow(event) && go("next") },
      { keys: "arrowup", run: (event) => onRow(event) && go("previous") },
      { keys: "home", run: (event) => onRow(event) && go("first") },
      { keys: "end", run: (event) => onRow(event) && go("last") },
      ...(onEnter ? [{ keys: "enter", label: onEnter.label, group, run: () => act(onEnter.run) }] : []),
      ...keys.map(({ key, label, run }) => ({ keys: key, label, group, run: () => act(run) })),
    ],
    { enabled: enabled && ids.length > 0, areCommands: false },
  );
  // The row that had the focus is gone: its successor takes it, unless something else has it already.
  const follow = useEffectEvent((rows: readonly string[]) => {
    if (rows.length > 0 && current !== null && hadFocus.current && document.activeElement === document.body)
      focusRow(current);
  });
  useEffect(() => follow(before), [before]);

  // One function a row for as long as the list is there: a row that did not change need not be drawn again.
  const [selecting] = useState(() => new Map<string, () => void>());
  const selectRow = (id: string) => {
    const known = selecting.get(id);
    if (known) return known;
    const made = () => {
      hadFocus.current = true;
      setSelected(id);
    };
    selecting.set(id, made);
    return made;
  };
  return {
    selectedId: current,
    select: setSelected,
    itemProps: (id) => ({
      "data-row": id,
      "aria-current": id === current || undefined,
      onFocus: selectRow(id),
    }),
    rowProps: (id) => ({
      rowId: id,
      selected: id === current,
      onSelect: selectRow(id),
      tabIndex: id === (current ?? ids[0]) ? 0 : -1,
    }),
  };
};
