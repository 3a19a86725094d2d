import { useApiQuery } from "../../../lib/useApi";
import { useDebouncedValue } from "../../../ui/useDebouncedValue";
import type { CallInput } from "../../../lib/callApi";

type Wishes = CallInput<"POST /spread">["body"]["wishes"];

/** A day for each wish; while a new question is under way the last answer stands. */
export const useSpread = (wishes: Wishes) => {
  const asked = useDebouncedValue(wishes, 120);
  const { data, error, isFetching, refetch } = useApiQuery(
    "POST /spread",
    { body: { wishes: asked } },
    { enabled: asked.length > 0, placeholderData: (before) => before, staleTime: 5 * 60_000 },
  );
  return {
    answer: asked.length > 0 ? (data ?? null) : null,
    error,
    isPending: isFetching || asked !== wishes,
    refetch,
  };
};
