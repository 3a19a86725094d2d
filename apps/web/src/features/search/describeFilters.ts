import { type SearchFilterKey, parseSearch, searchFilters } from "@followthrough/contract/searchWords";

const isKey = (key: string): key is SearchFilterKey => Object.hasOwn(searchFilters, key);

const examples = Object.values(searchFilters).map(({ example }) => example);

const describeUnknownFilter = (typed: string): string => {
  const key = typed.split(":")[0]?.toLowerCase() ?? "";
  if (!isKey(key)) return `“${typed}” is no filter and was left out. There are ${examples.join(", ")}.`;
  const { values, example, about } = searchFilters[key];
  if (Array.isArray(values)) return `After ${key}: comes one of ${values.join(", ")}.`;
  return `${example}: ${about}.`;
};

/** What to say about the filters of a search: one that is not understood, or the ones there are; null for plain words. */
export const describeFilters = (text: string): string | null => {
  const { unknown } = parseSearch(text);
  if (unknown.length > 0) return unknown.map(describeUnknownFilter).join(" ");
  return text === "" ? `Filters are words too: ${examples.slice(0, 6).join(", ")}` : null;
};
