import type { Calls } from "@followthrough/contract";
import { type RefObject, useState } from "react";
import { useRead } from "../../lib/useCall";
import { Chip } from "../../ui/Chip";
import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";

type Query = Calls["GET /contacts"]["query"];
type Filter = NonNullable<Query["filter"]>;
type Sort = NonNullable<Query["sort"]>;

export interface PeopleQuery {
  search: string;
  filter?: Filter;
  sort: Sort;
  tag?: string;
  eventId?: string;
}

const filters: readonly { value: Filter | ""; label: string }[] = [
  { value: "", label: "Everybody" },
  { value: "no-next-step", label: "No next step" },
  { value: "cadence-lapsed", label: "Time to be in touch" },
  { value: "starred", label: "Starred" },
  { value: "met", label: "Met" },
  { value: "not-met", label: "Not met yet" },
  { value: "referred", label: "Pointed out by somebody" },
  { value: "archived", label: "Archived" },
];

const sorts: readonly { value: Sort; label: string }[] = [
  { value: "name", label: "By name" },
  { value: "newest", label: "Newest first" },
  { value: "next-step", label: "Next step first" },
  { value: "last-conversation", label: "Last talked first" },
];

const among = <V extends string>(
  options: readonly { value: V | "" }[],
  value: string | null,
): V | undefined =>
  options.find((option) => option.value === value && option.value !== "")?.value as V | undefined;

/** What the address says should be shown. */
export const readPeopleQuery = (params: URLSearchParams): PeopleQuery => {
  const filter = among(filters, params.get("filter"));
  const tag = params.get("tag");
  const eventId = params.get("event");
  return {
    search: params.get("search") ?? "",
    sort: among(sorts, params.get("sort")) ?? "name",
    ...(filter ? { filter } : {}),
    ...(tag ? { tag } : {}),
    ...(eventId ? { eventId } : {}),
  };
};

interface PeopleFiltersProps {
  query: PeopleQuery;
  onChange: (params: URLSearchParams, options: { replace: boolean }) => void;
  searchRef: RefObject<HTMLInputElement | null>;
}

export const PeopleFilters = ({ query, onChange, searchRef }: PeopleFiltersProps) => {
  const tags = useRead("GET /tags", {}).data?.tags ?? [];
  // The box keeps what is typed; the address follows.
  const [text, setText] = useState(query.search);
  const go = (change: Partial<Record<"search" | "filter" | "sort" | "tag" | "event", string>>) => {
    const params = new URLSearchParams();
    const next = {
      search: query.search,
      filter: query.filter ?? "",
      sort: query.sort,
      tag: query.tag ?? "",
      event: query.eventId ?? "",
      ...change,
    };
    for (const [key, value] of Object.entries(next))
      if (value && !(key === "sort" && value === "name")) params.set(key, value);
    onChange(params, { replace: true });
  };
  return (
    <div className="my-4 space-y-2">
      <div className="flex flex-wrap gap-2">
        <TextInput
          ref={searchRef}
          type="search"
          aria-label="Search people"
          placeholder="Name, organisation, notes"
          className="min-w-48 flex-1"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            go({ search: event.target.value });
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.currentTarget.blur();
          }}
        />
        <Select
          aria-label="Who"
          className="w-52"
          options={filters}
          value={query.filter ?? ""}
          onChange={(event) => go({ filter: event.target.value })}
        />
        <Select
          aria-label="Order"
          className="w-44"
          options={sorts}
          value={query.sort}
          onChange={(event) => go({ sort: event.target.value })}
        />
      </div>
      {tags.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {tags.slice(0, 12).map(({ tag, contacts }) =>
            query.tag === tag ? (
              <Chip key={tag} onRemove={() => go({ tag: "" })} removeLabel={`Stop filtering by ${tag}`}>
                {tag}
              </Chip>
            ) : (
              <Chip key={tag} onClick={() => go({ tag })}>
                {tag} <span className="text-faint">{contacts}</span>
              </Chip>
            ),
          )}
        </div>
      )}
    </div>
  );
};
