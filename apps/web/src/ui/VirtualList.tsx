import { useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  type ReactNode,
  type Ref,
  useDeferredValue,
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
  /** A row's usual height in pixels: where it is another one, each row that comes into sight has all of them laid out anew. */
  estimate?: number;
  /** Called with the first and last row that exist now: fetch what they show. */
  onSight?: (first: number, last: number) => void;
  ref?: Ref<VirtualListHandle>;
}

/** Any number of rows in the page's own scroll; only those in sight exist. Rows may differ in height. */
export const VirtualList = <T,>(props: VirtualListProps<T>) => {
  const { items, keyOf, label, children, estimate = 68.5, onSight, ref } = props;
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  // Those in sight first.
  const overscan = useDeferredValue(8, 0);
  const virtual = useWindowVirtualizer<HTMLLIElement>({
    count: items.length,
    estimateSize: () => estimate,
    overscan,
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
  const [first, last] = [shown[0]?.index ?? 0, lastShown?.index ?? 0];
  const look = useEffectEvent((from: number, to: number) => onSight?.(from, to));
  useEffect(() => {
    look(first, last);
  }, [first, last]);
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
