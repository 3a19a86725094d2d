import type { Calls } from "@followthrough/contract";
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { countPicked, everybody, isPicked, nobody, toggled, withRange } from "../features/bulk/picked";
import type { Selection } from "../features/bulk/useBulk";
import { PeopleFilters } from "../features/contacts/PeopleFilters";
import { filterOf, isFiltered, readPeopleQuery, writePeopleQuery } from "../features/contacts/peopleQuery";
import { PersonRow } from "../features/contacts/PersonRow";
import { usePeople } from "../features/contacts/usePeople";
import { DuplicatesLink } from "../features/duplicates/DuplicatesLink";
import { ViewTabs } from "../features/views/ViewTabs";
import { Loaded } from "../lib/Loaded";
import { pagePaths } from "../lib/pagePaths";
import { useToday } from "../lib/session";
import { useArrived } from "../lib/useArrived";
import { useAddress } from "../lib/useAddress";
import { partOnDemand } from "../lib/partOnDemand";
import { runWhenIdle } from "../lib/runWhenIdle";
import { useApiQuery } from "../lib/useApi";
import { isWaiting } from "../lib/usePaged";
import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { PageHeader } from "../ui/PageHeader";
import { Row } from "../ui/Row";
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

const noTags: Calls["GET /tags"]["answer"]["tags"] = [];

/** Everybody you know: searched, filtered and sorted, with the address saying how. */
export const PeoplePage = () => {
  const today = useToday();
  const navigate = useNavigate();
  const [params, change] = useAddress();
  const query = readPeopleQuery(params);
  const people = usePeople(query);
  const { slots, total } = people;
  const { data: { tags = noTags } = {}, isPending: areTagsComing } = useApiQuery("GET /tags", {});
  // What stands above the list comes together with it, so that nothing one looks at moves.
  const isThere = useArrived(!people.isPending && !areTagsComing);
  const [hasCome, setHasCome] = useState(isThere);
  if (isThere && !hasCome) setHasCome(true);
  const ids = useMemo(() => slots.map(({ id }) => id), [slots]);
  const list = useRef<VirtualListHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState(false);
  const address = writePeopleQuery({ ...query, sort: "name", reversed: false }).toString();
  const [picking, setPicking] = useState({ address, picked: nobody, last: "" });
  // Whom one picked is of this list alone; another order of it is the same list.
  const picked = picking.address === address ? picking.picked : nobody;
  const setPicked = (next: typeof picked, last = "") => setPicking({ address, picked: next, last });
  // The same function until the list is another: the rows that stay are not drawn again.
  const pick = useCallback(
    (id: string, isRange: boolean) => {
      if (id.startsWith("#")) return;
      setPicking((before) => {
        const had = before.address === address ? before : { picked: nobody, last: "" };
        const next =
          isRange && had.last !== ""
            ? withRange(
                had.picked,
                ids.filter((one) => !one.startsWith("#")),
                had.last,
                id,
              )
            : toggled(had.picked, id);
        return { address, picked: next, last: id };
      });
    },
    [address, ids],
  );
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
          // On a phone the duplicates are a line more, which comes late.
          <div className="phone:min-h-[2lh]">
            {people.everyone === null
              ? "\u00A0"
              : narrowed
                ? `${total.toLocaleString()} of ${plural(people.everyone, "person", "people")}`
                : plural(total, "person", "people")}
            <DuplicatesLink />
          </div>
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
        tags={hasCome ? tags : noTags}
        searchRef={search}
      />
      {query.search !== "" && <FilterHint search={query.search} />}
      {!isThere || (people.error && slots.length === 0) ? (
        <Loaded
          read={{ ...people, error: isThere ? people.error : null }}
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
              <PersonRow
                key={contact.id}
                {...keys.rowProps(contact.id)}
                virtual={virtual}
                contact={contact}
                today={today}
                isPicked={isPicked(picked, contact.id)}
                onPick={pick}
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
