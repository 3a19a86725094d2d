import { type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

/** A place in a long list whose row is still being fetched. */
export interface Waiting {
  readonly id: string;
  readonly waiting: true;
}

export const isWaiting = (slot: object): slot is Waiting => "waiting" in slot;

interface Paged<T> {
  /** What it is a list of: what stands on the screen stays until the rows asked for anew have come. */
  name: string;
  /** How many rows there are; null while nobody knows, then as many as the first page has. */
  total: number | null;
  pageSize: number;
  /** How a page is read, the first being 0. */
  page: (at: number) => { queryKey: readonly unknown[]; queryFn: () => Promise<readonly T[]> };
}

/** The pages in sight as one; the same as before as long as none of them changed. */
const together = <T>(reads: UseQueryResult<readonly T[]>[]) => ({
  fresh: reads.map(({ data }) => data),
  isPending: reads.some(({ isPending }) => isPending),
  isFetching: reads.some(({ isFetching }) => isFetching),
  error: reads.find(({ error }) => error !== null)?.error ?? null,
  refetch: () => reads.forEach((read) => void read.refetch()),
});

/** A list as long as it is, of which only the pages in sight are fetched. */
export const usePaged = <T extends object>({ name, total, pageSize, page }: Paged<T>) => {
  const client = useQueryClient();
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const lastPage = total === null ? 0 : Math.max(0, Math.ceil(total / pageSize) - 1);
  const from = Math.min(Math.floor(sight.first / pageSize), lastPage);
  const to = Math.min(Math.floor(sight.last / pageSize), lastPage);
  const shown = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  const { fresh, ...reading } = useQueries({
    queries: shown.map((at) => ({
      ...page(at),
      placeholderData: () => client.getQueryData<readonly T[]>(["shown", name, at]),
    })),
    combine: together<T>,
  });
  useEffect(() => {
    for (const [place, rows] of fresh.entries())
      if (rows) client.setQueryData(["shown", name, from + place], rows);
  }, [client, name, from, fresh]);
  const length = total ?? fresh[0]?.length ?? 0;
  // Ten thousand places are made once for each page that comes, not for each frame of scrolling.
  const slots = useMemo(
    () =>
      Array.from({ length }, (_, at): T | Waiting => {
        const rows = fresh[Math.floor(at / pageSize) - from];
        return rows?.[at % pageSize] ?? { id: `#${at}`, waiting: true };
      }),
    [length, pageSize, from, fresh],
  );
  return {
    slots,
    ...reading,
    /** Tells which rows are in sight, as `VirtualList` says them. */
    see: (first: number, last: number) =>
      setSight((before) => (before.first === first && before.last === last ? before : { first, last })),
  };
};
