import { callApi } from "../../lib/callApi";
import { useApiQuery } from "../../lib/useApi";
import { usePaged } from "../../lib/usePaged";
import type { PeopleQuery } from "./peopleQuery";

const pageSize = 100;

/** Everybody who fits, and how many they are; any part of the list is read without those before it. */
export const usePeople = (query: PeopleQuery) => {
  const pages = useApiQuery(
    "GET /contact-pages",
    { query: { ...query, limit: pageSize } },
    { placeholderData: (before) => before },
  );
  const list = usePaged({
    name: "people",
    total: pages.data?.total ?? null,
    pageSize,
    page: (at) => {
      const cursor = pages.data?.cursors[at] ?? undefined;
      return {
        queryKey: ["GET /contacts", "page", query, cursor],
        queryFn: async () =>
          (await callApi("GET /contacts", { query: { ...query, limit: pageSize, cursor } })).contacts,
      };
    },
  });
  return {
    ...list,
    total: pages.data?.total ?? list.slots.length,
    everyone: pages.data?.everyone ?? null,
    isPending: list.slots.length === 0 && (pages.isPending || list.isPending),
    error: list.error ?? pages.error,
    isFetching: pages.isFetching || list.isFetching,
    refetch: () => {
      void pages.refetch();
      list.refetch();
    },
  };
};
