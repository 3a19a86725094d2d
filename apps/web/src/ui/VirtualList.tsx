import { useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import type { RowProps } from "./Row";

export interface VirtualListHandle {
  scrollToIndex: (index: number) => void;
}

interface VirtualListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  label: string;
  /** Draws a `Row`; spread `virtual` on it. */
  children: (item: T, virtual: NonNullable<RowProps["virtual"]>) => ReactNode;
  /** A row's usual height in pixels. */
  estimate?: number;
  /** Called when the end comes near: ask for more. */
  onNearEnd?: () => void;
  ref?: Ref<VirtualListHandle>;
}

/** Any number of rows in the page's own scroll; only those in sight exist. Rows may differ in height. */
export const VirtualList = <T,>(props: VirtualListProps<T>) => {
  const { items, keyOf, label, children, estimate = 67, onNearEnd, ref } = props;
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  const virtual = useWindowVirtualizer<HTMLLIElement>({
    count: items.length,
    estimateSize: () => estimate,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  useEffect(() => {
    // What stands above the list may grow or go; the body grows and shrinks with it.
    const above = new ResizeObserver(() =>
      setOffset((list.current?.getBoundingClientRect().top ?? 0) + scrollY),
    );
    above.observe(document.body);
    return () => above.disconnect();
  }, []);
  useImperativeHandle(
    ref,
    () => ({ scrollToIndex: (index) => virtual.scrollToIndex(index, { align: "auto" }) }),
    [virtual],
  );
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1);
  const nearEnd = lastShown !== undefined && lastShown.index >= items.length - 12;
  const askForMore = useEffectEvent((at: number) => {
    if (at > 0) onNearEnd?.();
  });
  useEffect(() => {
    // Once for each length: after more has come the end may be near again.
    if (nearEnd) askForMore(items.length);
  }, [nearEnd, items.length]);
  return (
    <ul
      ref={list}
      aria-label={label}
      className="overflow-clip rounded-lg border border-line bg-card"
      // Padding stands for the rows that are not there, so the others stay ordinary list items.
      style={{
        paddingTop: (shown[0]?.start ?? offset) - offset,
        paddingBottom: virtual.getTotalSize() - ((lastShown?.end ?? offset) - offset),
      }}
    >
      {shown.map(({ index }) => {
        const item = items[index];
        return (
          item !== undefined &&
          children(item, {
            ref: virtual.measureElement,
            "data-index": index,
            "aria-setsize": items.length,
            "aria-posinset": index + 1,
          })
        );
      })}
    </ul>
  );
};
