import type { ContactFilter, ContactSort } from "@followthrough/contract";

/** Which people are shown, and in which order. */
export interface PeopleQuery {
  readonly search: string;
  readonly filter: ContactFilter[];
  readonly tag: string[];
  readonly eventId?: string;
  readonly importId?: string;
  readonly organization?: string;
  readonly place?: string;
  readonly sort: ContactSort;
  readonly reversed: boolean;
}

export const filterLabels: Readonly<Record<ContactFilter, string>> = {
  "no-next-step": "No next step",
  "cadence-lapsed": "Time to be in touch",
  quiet: "Quiet for six months",
  starred: "Starred",
  met: "Met",
  "not-met": "Not met yet",
  referred: "Pointed out by somebody",
  "no-email": "Without an e-mail address",
  archived: "Archived",
};

export const sortLabels: Readonly<Record<ContactSort, string>> = {
  match: "Best match",
  name: "By name",
  newest: "Newest first",
  "next-step": "Next step first",
  "last-conversation": "Last talked first",
  met: "Last met first",
  organization: "By organisation",
};

const isFilter = (text: string): text is ContactFilter => text in filterLabels;
const isSort = (text: string): text is ContactSort => text in sortLabels;

/** What a list goes by of which nothing else was said. */
const usualSort = (search: string): ContactSort => (search.trim() === "" ? "name" : "match");

const once = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** What the address says should be shown; what it says wrongly is passed over. */
export const readPeopleQuery = (params: URLSearchParams): PeopleQuery => {
  const sort = params.get("sort") ?? "";
  const search = params.get("search") ?? "";
  const one = (name: string, key: string) => {
    const value = params.get(name)?.trim();
    return value ? { [key]: value } : {};
  };
  return {
    search,
    filter: once(params.getAll("filter").filter(isFilter)),
    tag: once(params.getAll("tag").filter((tag) => tag !== "")),
    ...one("event", "eventId"),
    ...one("import", "importId"),
    ...one("organization", "organization"),
    ...one("place", "place"),
    sort: isSort(sort) ? sort : usualSort(search),
    reversed: params.get("reversed") === "true",
  };
};

/** The address of a list; what is the default is not in it, so that two lists alike have one address. */
export const writePeopleQuery = (query: PeopleQuery): URLSearchParams =>
  new URLSearchParams(
    [
      ["search", query.search],
      ...query.filter.map((filter) => ["filter", filter]),
      ...query.tag.map((tag) => ["tag", tag]),
      ["event", query.eventId ?? ""],
      ["import", query.importId ?? ""],
      ["organization", query.organization ?? ""],
      ["place", query.place ?? ""],
      ["sort", query.sort === usualSort(query.search) ? "" : query.sort],
      ["reversed", query.reversed ? "true" : ""],
    ].filter(([, value]) => value !== ""),
  );

/** The query with other words. Its order is the usual one again, unless another one was chosen. */
export const withSearch = (query: PeopleQuery, search: string): PeopleQuery => ({
  ...query,
  search,
  sort: query.sort === usualSort(query.search) ? usualSort(search) : query.sort,
});

/** Whether anybody may be left out. */
export const isFiltered = (query: PeopleQuery): boolean =>
  [...writePeopleQuery(query).keys()].some((key) => key !== "sort" && key !== "reversed");

/** The query without its order, as acts on all who fit take it. */
export const filterOf = ({ sort: _sort, reversed: _reversed, ...filter }: PeopleQuery) => filter;
