/** A set from words written one after another; an underscore stands for the space within one. */
export const wordSet = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(
    lists.flatMap((list) =>
      list
        .split(/\s+/)
        .filter((word) => word !== "")
        .map((word) => word.replaceAll("_", " ")),
    ),
  );
