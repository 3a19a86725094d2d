import { Star } from "lucide-react";
import { Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { countPicked, everybody, isPicked, nobody, toggled, withRange } from "../features/bulk/picked";
import type { Selection } from "../features/bulk/useBulk";
import { PeopleFilters } from "../features/contacts/PeopleFilters";
import { filterOf, isFiltered, readPeopleQuery, writePeopleQuery } from "../features/contacts/peopleQuery";
import { usePeople } from "../features/contacts/usePeople";
import { DuplicatesLink } from "../features/duplicates/DuplicatesLink";
import { ViewTabs } from "../features/views/ViewTabs";
import { Loaded } from "../lib/Loaded";
import { pagePaths } from "../lib/pagePaths";
import { useToday } from "../lib/session";
import { useAddress } from "../lib/useAddress";
import { partOnDemand } from "../lib/partOnDemand";
import { runWhenIdle } from "../lib/runWhenIdle";
import { isWaiting } from "../lib/usePaged";
import { describeNext, formatDayInSentence, formatDue, toneOfDue } from "../lib/words";
import { Page } from "../shell/Page";
import { Avatar } from "../ui/Avatar";
import { Button } from "../ui/Button";
import { FoundLine } from "../ui/FoundLine";
import { Marked } from "../ui/Marked";
import { PageHeader } from "../ui/PageHeader";
import { Pill } from "../ui/Pill";
import { Row } from "../ui/Row";
import { Checkbox } from "../ui/Checkbox";
import { SkeletonLine, SkeletonRows } from "../ui/Skeleton";
import { plural } from "../ui/plural";
import { useHotkeys } from "../ui/useHotkeys";
import { useListKeys } from "../ui/useListKeys";
import { VirtualList, type VirtualListHandle } from "../ui/VirtualList";
import { dialogOnDemand } from "../lib/onDemand";

const AddPersonDialog = dialogOnDemand(
  async () => (await import("../features/contacts/AddPersonDialog")).AddPersonDialog,
);

const FilterHint = partOnDemand(async () => (await import("../features/search/FilterHint")).FilterHint);
const NobodyShown = partOnDemand(async () => (await import("../features/contacts/NobodyShown")).NobodyShown);
const BulkBar = partOnDemand(async () => (await import("../features/bulk/BulkBar")).BulkBar);

/** Everybody you know: searched, filtered and sorted, with the address saying how. */
export const PeoplePage = () => {
  const today = useToday();
  const navigate = useNavigate();
  const [params, change] = useAddress();
  const query = readPeopleQuery(params);
  const people = usePeople(query);
  const { slots, total } = people;
  const ids = useMemo(() => slots.map(({ id }) => id), [slots]);
  const list = useRef<VirtualListHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState(false);
  const address = writePeopleQuery({ ...query, sort: "name", reversed: false }).toString();
  const [picking, setPicking] = useState({ address, picked: nobody, last: "" });
  // Whom one picked is of this list alone; another order of it is the same list.
  const picked = picking.address === address ? picking.picked : nobody;
  const setPicked = (next: typeof picked, last = "") => setPicking({ address, picked: next, last });
  const pick = (id: string, isRange: boolean) => {
    if (id.startsWith("#")) return;
    setPicked(
      isRange && picking.last !== ""
        ? withRange(
            picked,
            ids.filter((one) => !one.startsWith("#")),
            picking.last,
            id,
          )
        : toggled(picked, id),
      id,
    );
  };
  const count = countPicked(picked, total);
  const selection: Selection =
    picked.kind === "some"
      ? { ids: [...picked.ids] }
      : { filter: filterOf(query), except: [...picked.except] };
  const open = (id: string) => void navigate(pagePaths.person(id));
  const keys = useListKeys({
    ids,
    onEnter: { label: "Open", run: open },
    keys: [
      { key: "x", label: "Pick", run: (id) => pick(id, false) },
      { key: "shift+x", label: "Pick up to here", run: (id) => pick(id, true) },
    ],
    scrollToIndex: (index) => list.current?.scrollToIndex(index),
  });
  useHotkeys([
    {
      keys: "/",
      label: "Search people",
      group: "This page",
      isNoCommand: true,
      run: () => search.current?.focus(),
    },
    {
      keys: "n",
      label: "Add a person",
      group: "This page",
      isNoCommand: true,
      run: () => setAdding(true),
    },
    {
      keys: "mod+a",
      label: "Pick all",
      group: "This page",
      run: () => (total > 0 ? setPicked(everybody) : false),
    },
    {
      keys: "escape",
      label: "Pick nobody",
      group: "This page",
      isNoCommand: true,
      run: () => (count > 0 ? setPicked(nobody) : false),
    },
  ]);
  useEffect(
    () =>
      runWhenIdle(() => {
        void AddPersonDialog.fetchAhead();
        void FilterHint.fetchAhead();
        void BulkBar.fetchAhead();
        void NobodyShown.fetchAhead();
      }),
    [],
  );
  const narrowed = isFiltered(query);
  return (
    <Page>
      <PageHeader
        title="People"
        sub={
          people.everyone === null
            ? undefined
            : narrowed
              ? `${total.toLocaleString()} of ${plural(people.everyone, "person", "people")}`
              : plural(total, "person", "people")
        }
        actions={
          <Button kbd="n" onClick={() => setAdding(true)}>
            Add a person
          </Button>
        }
      />
      <ViewTabs
        query={query}
        onChange={(next) => change(() => new URLSearchParams(next), { replace: false })}
      />
      <PeopleFilters
        query={query}
        onChange={(next) => change((now) => writePeopleQuery(next(readPeopleQuery(now))))}
        searchRef={search}
      />
      {query.search !== "" && <FilterHint search={query.search} />}
      <DuplicatesLink />
      {people.isPending || (people.error && slots.length === 0) ? (
        <Loaded
          read={{ ...people, error: people.isPending ? null : people.error }}
          skeleton={<SkeletonRows count={8} />}
        />
      ) : slots.length === 0 ? (
        <NobodyShown
          search={query.search}
          isNarrowed={narrowed}
          onShowEverybody={() => change(() => new URLSearchParams(), { replace: false })}
          onAdd={() => setAdding(true)}
        />
      ) : (
        <VirtualList ref={list} items={slots} keyOf={({ id }) => id} label="People" onSight={people.see}>
          {(contact, virtual) =>
            isWaiting(contact) ? (
              <Row
                key={contact.id}
                {...keys.rowProps(contact.id)}
                virtual={virtual}
                what={<SkeletonLine width="10rem" />}
                why={<SkeletonLine width="16rem" />}
              />
            ) : (
              <Row
                key={contact.id}
                {...keys.rowProps(contact.id)}
                virtual={virtual}
                to={pagePaths.person(contact.id)}
                check={
                  <Checkbox
                    hideLabel
                    className="phone:-mx-2"
                    label={`Pick ${contact.name}`}
                    checked={isPicked(picked, contact.id)}
                    onChange={() => undefined}
                    onClick={(event) => pick(contact.id, event.shiftKey)}
                  />
                }
                avatar={<Avatar name={contact.name} photoUrl={contact.photoUrl} />}
                what={
                  <>
                    <Marked text={contact.name} marks={contact.found?.nameMarks ?? []} />
                    {contact.starred && (
                      <Star aria-label="starred" className="ml-1.5 inline size-3.5 fill-due text-due" />
                    )}
                  </>
                }
                detail={[contact.title, contact.organization].filter(Boolean).join(", ")}
                why={
                  contact.found?.line ? (
                    <FoundLine found={contact.found} />
                  ) : contact.nextStep ? (
                    describeNext(contact.nextStep)
                  ) : contact.lastConversationOn ? (
                    `Last talked ${formatDayInSentence(contact.lastConversationOn, today)}. No next step.`
                  ) : contact.metOn ? (
                    `Met ${formatDayInSentence(contact.metOn, today)}${contact.metAtEvent ? ` at ${contact.metAtEvent}` : ""}. No next step.`
                  ) : (
                    "Not met yet. No next step."
                  )
                }
                pill={
                  contact.nextStep && (
                    <Pill tone={toneOfDue(contact.nextStep, today)}>
                      {formatDue(contact.nextStep, today)}
                    </Pill>
                  )
                }
              />
            )
          }
        </VirtualList>
      )}
      {count > 0 && (
        <BulkBar
          selection={selection}
          count={count}
          total={total}
          archived={query.filter.includes("archived")}
          onAll={() => setPicked(everybody)}
          onClear={() => setPicked(nobody)}
        />
      )}
      <Suspense>{adding && <AddPersonDialog onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  );
};
