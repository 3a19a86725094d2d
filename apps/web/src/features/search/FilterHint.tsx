import { describeFilters } from "./describeFilters";

/** What the filters among the words of a search come to, where there is something to say. */
export const FilterHint = ({ search }: { search: string }) => {
  const hint = describeFilters(search);
  return (
    hint && (
      <p role="status" className="-mt-2 mb-3 text-sm text-soft">
        {hint}
      </p>
    )
  );
};
