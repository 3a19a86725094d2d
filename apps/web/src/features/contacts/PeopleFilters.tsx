import type { Calls } from "@followthrough/contract";
import { ArrowUpDown } from "lucide-react";
import { type RefObject, useState } from "react";
import { useApiQuery } from "../../lib/useApi";
import { useSyncedText } from "../../lib/useSyncedText";
import { Chip } from "../../ui/Chip";
import { IconButton } from "../../ui/IconButton";
import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";
import { type PeopleQuery, filterLabels, sortLabels, withSearch } from "./peopleQuery";

const options = <V extends string>(labels: Readonly<Record<V, string>>) =>
  Object.entries<string>(labels).map(([value, label]) => ({ value: value as V, label }));

const tagsAtFirst = 10;

interface PeopleFiltersProps {
  query: PeopleQuery;
  /** Changes the query as it stands when it is changed. */
  onChange: (change: (now: PeopleQuery) => PeopleQuery) => void;
  /** Those to choose from. */
  tags: Calls["GET /tags"]["answer"]["tags"];
  searchRef: RefObject<HTMLInputElement | null>;
}

interface ActiveFilter {
  readonly key: string;
  readonly lead?: string;
  readonly label: string;
  readonly without: Partial<PeopleQuery>;
}

/** What narrows the list now, each to be taken away by itself. */
const activeFilters = (query: PeopleQuery, eventName: string | undefined): ActiveFilter[] => [
  ...query.filter.map((filter) => ({
    key: filter,
    label: filterLabels[filter],
    without: { filter: query.filter.filter((one) => one !== filter) },
  })),
  ...query.tag.map((tag) => ({
    key: `tag ${tag}`,
    lead: "tag",
    label: tag,
    without: { tag: query.tag.filter((one) => one !== tag) },
  })),
  ...(query.eventId
    ? [{ key: "event", lead: "met at", label: eventName ?? "an event", without: { eventId: "" } }]
    : []),
  ...(query.importId
    ? [{ key: "import", lead: "from", label: "one import", without: { importId: "" } }]
    : []),
  ...(query.organization
    ? [{ key: "organization", lead: "at", label: query.organization, without: { organization: "" } }]
    : []),
  ...(query.place ? [{ key: "place", lead: "in", label: query.place, without: { place: "" } }] : []),
];

export const PeopleFilters = ({ query, onChange, tags, searchRef }: PeopleFiltersProps) => {
  const event = useApiQuery(
    "GET /events/:id",
    { params: { id: query.eventId ?? "" } },
    { enabled: query.eventId !== undefined },
  );
  const box = useSyncedText({
    value: query.search,
    onChange: (text) => onChange((now) => withSearch(now, text)),
  });
  // What is in the box goes along, though the address may not have it yet.
  const go = (change: Partial<PeopleQuery>) => {
    const text = box.settle();
    onChange((now) => ({ ...withSearch(now, text), ...change }));
  };
  const active = activeFilters(query, event.data?.event.name);
  const [allTags, setAllTags] = useState(false);
  const unused = tags.filter(({ tag }) => !query.tag.includes(tag));
  const others = allTags ? unused : unused.slice(0, tagsAtFirst);
  const isUnused = ({ value }: { value: keyof typeof filterLabels }) => !query.filter.includes(value);
  // By likeness, where there is something to be like.
  const isOrder = ({ value }: { value: keyof typeof sortLabels }) =>
    value !== "match" || query.search !== "" || query.sort === "match";
  return (
    <div className="my-4 space-y-2">
      <div className="flex flex-wrap gap-2">
        <TextInput
          ref={searchRef}
          type="search"
          aria-label="Search people"
          placeholder="Name, organisation, notes"
          className="min-w-48 flex-1 phone:basis-full"
          value={box.text}
          onChange={(change) => box.type(change.target.value)}
          onKeyDown={(press) => {
            if (press.key !== "Escape") return;
            press.currentTarget.blur();
          }}
        />
        <Select
          aria-label="Who"
          className="w-52 phone:min-w-36 phone:flex-1"
          options={[{ value: "", label: "Add a filter…" }, ...options(filterLabels).filter(isUnused)]}
          value=""
          onChange={(change) => {
            const added = options(filterLabels).find(({ value }) => value === change.target.value);
            if (added) go({ filter: [...query.filter, added.value] });
          }}
        />
        <div className="flex gap-1 phone:min-w-40 phone:flex-1">
          <Select
            aria-label="Order"
            className="w-44 phone:min-w-0 phone:flex-1"
            options={options(sortLabels).filter(isOrder)}
            value={query.sort}
            onChange={(change) => {
              const sort = options(sortLabels).find(({ value }) => value === change.target.value);
              if (sort) go({ sort: sort.value, reversed: false });
            }}
          />
          <IconButton
            label={query.reversed ? "The usual way round" : "The other way round"}
            icon={<ArrowUpDown />}
            aria-pressed={query.reversed}
            className="size-9"
            onClick={() => go({ reversed: !query.reversed })}
          />
        </div>
      </div>
      {(active.length > 0 || others.length > 0) && (
        <div className="flex flex-wrap gap-1.5">
          {active.map(({ key, lead, label, without }) => (
            <Chip
              key={key}
              {...(lead ? { lead } : {})}
              onRemove={() => go(without)}
              removeLabel={`Stop filtering by ${label}`}
            >
              {label}
            </Chip>
          ))}
          {others.map(({ tag, contacts }) => (
            <Chip key={tag} onClick={() => go({ tag: [...query.tag, tag] })}>
              {tag} <span className="text-faint">{contacts}</span>
            </Chip>
          ))}
          {others.length < unused.length && (
            <Chip onClick={() => setAllTags(true)}>{unused.length - others.length} more tags</Chip>
          )}
        </div>
      )}
    </div>
  );
};
