import type { Calls, ContactRow } from "@followthrough/contract";
import { type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { callApi } from "../../lib/callApi";
import { useRead } from "../../lib/useCall";
import type { PeopleQuery } from "./peopleQuery";

const pageSize = 100;

/** A row of the list: somebody, or a place whose person is still being fetched. */
export type PeopleSlot = ContactRow | { readonly id: string; readonly waiting: true };

export const isWaiting = (slot: PeopleSlot): slot is Extract<PeopleSlot, { waiting: true }> =>
  "waiting" in slot;

type Page = Calls["GET /contacts"]["answer"];

/** The pages in sight as one; the same as before as long as none of them changed. */
const together = (reads: UseQueryResult<Page>[]) => ({
  fresh: reads.map(({ data }) => data),
  isPending: reads.some(({ isPending }) => isPending),
  isFetching: reads.some(({ isFetching }) => isFetching),
  error: reads.find(({ error }) => error !== null)?.error ?? null,
  retry: () => reads.forEach((read) => void read.refetch()),
});

/** The list as long as it is, of which only the pages in sight are fetched. */
export const usePeople = (query: PeopleQuery) => {
  const client = useQueryClient();
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const pages = useRead(
    "GET /contact-pages",
    { query: { ...query, limit: pageSize } },
    { placeholderData: (before) => before },
  );
  const cursors = pages.data?.cursors ?? [null];
  const from = Math.min(Math.floor(sight.first / pageSize), cursors.length - 1);
  const to = Math.min(Math.floor(sight.last / pageSize), cursors.length - 1);
  const shown = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  const reads = useQueries({
    queries: shown.map((page) => {
      const cursor = cursors[page] ?? undefined;
      return {
        queryKey: ["GET /contacts", "page", query, cursor],
        queryFn: () => callApi("GET /contacts", { query: { ...query, limit: pageSize, cursor } }),
        // What stood there stays until the new rows have come: after an act, and from letter to letter.
        placeholderData: () => client.getQueryData<Page>(["people", page]),
      };
    }),
    combine: together,
  });
  const { fresh } = reads;
  useEffect(() => {
    for (const [place, page] of shown.entries())
      if (fresh[place]) client.setQueryData(["people", page], fresh[place]);
  });
  const firstPage = fresh[0]?.contacts.length ?? 0;
  const total = pages.data?.total ?? (from === 0 ? firstPage : 0);
  // Ten thousand places are made once for each page that comes, not for each frame of scrolling.
  const slots = useMemo(
    () =>
      Array.from({ length: total }, (_, at): PeopleSlot => {
        const page = fresh[Math.floor(at / pageSize) - from];
        return page?.contacts[at % pageSize] ?? { id: `#${at}`, waiting: true };
      }),
    [total, from, fresh],
  );
  return {
    slots,
    total,
    everyone: pages.data?.everyone ?? null,
    isPending: total === 0 && (pages.isPending || reads.isPending),
    error: reads.error ?? pages.error,
    isFetching: pages.isFetching || reads.isFetching,
    retry: () => {
      void pages.refetch();
      reads.retry();
    },
    see: (first: number, last: number) =>
      setSight((before) => (before.first === first && before.last === last ? before : { first, last })),
  };
};
