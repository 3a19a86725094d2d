import { useInfiniteQuery } from "@tanstack/react-query";
import { callApi } from "../../lib/callApi";

/** The pairs who may be the same, a page at a time. */
export const useDuplicates = () =>
  useInfiniteQuery({
    queryKey: ["GET /duplicates", "pages"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => callApi("GET /duplicates", { query: { limit: 50, cursor: pageParam } }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

/** Two people in whatever order, as one text. */
export const pairId = (pair: { people: readonly { id: string }[] }): string =>
  pair.people.map(({ id }) => id).join(" ");
