import { useInfiniteQuery } from "@tanstack/react-query";
import { Star, Users } from "lucide-react";
import { Suspense, lazy, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { PeopleFilters, type PeopleQuery, readPeopleQuery } from "../features/contacts/PeopleFilters";
import { FoundLine } from "../features/search/FoundLine";
import { sayFilters } from "../features/search/sayFilters";
import { DuplicatesLink } from "../features/duplicates/DuplicatesLink";
import { callApi } from "../lib/callApi";
import { sayFailure } from "../lib/failure";
import { links } from "../lib/links";
import { useToday } from "../lib/session";
import { sayDayWithin, sayDue, toneOfDue } from "../lib/words";
import { Page } from "../shell/Page";
import { Avatar } from "../ui/Avatar";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { Marked } from "../ui/Marked";
import { PageHeader } from "../ui/PageHeader";
import { Pill } from "../ui/Pill";
import { Row } from "../ui/Row";
import { SkeletonRows } from "../ui/Skeleton";
import { useHotkeys } from "../ui/useHotkeys";
import { useListKeys } from "../ui/useListKeys";
import { VirtualList, type VirtualListHandle } from "../ui/VirtualList";

const AddPersonDialog = lazy(async () => ({
  default: (await import("../features/contacts/AddPersonDialog")).AddPersonDialog,
}));

const usePeople = (query: PeopleQuery) =>
  useInfiniteQuery({
    queryKey: ["GET /contacts", "pages", query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      callApi("GET /contacts", { query: { ...query, limit: 100, cursor: pageParam } }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

/** Everybody you know: searched, filtered and sorted, with the address saying how. */
export const PeoplePage = () => {
  const today = useToday();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const query = readPeopleQuery(params);
  const people = usePeople(query);
  const contacts = people.data?.pages.flatMap((page) => page.contacts) ?? [];
  const list = useRef<VirtualListHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState(false);
  const open = (id: string) => void navigate(links.person(id));
  const keys = useListKeys({
    ids: contacts.map(({ id }) => id),
    onEnter: { label: "Open", run: open },
    scrollToIndex: (index) => list.current?.scrollToIndex(index),
  });
  useHotkeys([
    { keys: "/", label: "Search people", group: "This page", run: () => search.current?.focus() },
    { keys: "n", label: "Add a person", group: "This page", run: () => setAdding(true) },
  ]);
  const hint = query.search === "" ? null : sayFilters(query.search);
  const isFiltered = Boolean(query.search || query.filter || query.tag || query.eventId);
  return (
    <Page>
      <PageHeader
        title="People"
        actions={
          <Button kbd="n" onClick={() => setAdding(true)}>
            Add a person
          </Button>
        }
      />
      <PeopleFilters query={query} onChange={setParams} searchRef={search} />
      {hint && (
        <p role="status" className="-mt-2 mb-3 text-sm text-soft">
          {hint}
        </p>
      )}
      <DuplicatesLink />
      {people.isPending ? (
        <SkeletonRows count={8} />
      ) : people.isError && contacts.length === 0 ? (
        <ErrorState onRetry={() => void people.refetch()} retrying={people.isFetching}>
          {sayFailure(people.error)}
        </ErrorState>
      ) : contacts.length === 0 ? (
        isFiltered ? (
          <EmptyState
            title={query.search ? `Nobody for “${query.search}”` : "Nobody fits"}
            actions={
              <>
                <Button onClick={() => setParams({})}>Show everybody</Button>
                {query.search && <Button onClick={() => setAdding(true)}>Add a person</Button>}
              </>
            }
          >
            Try fewer letters, or another filter.
          </EmptyState>
        ) : (
          <EmptyState
            icon={<Users />}
            title="Nobody here yet"
            actions={
              <>
                <Button tone="primary" onClick={() => setAdding(true)}>
                  Add a person
                </Button>
                <ButtonLink to="/import">Import your contacts</ButtonLink>
              </>
            }
          >
            Add the last person you met, or bring in those you know.
          </EmptyState>
        )
      ) : (
        <VirtualList
          ref={list}
          items={contacts}
          keyOf={({ id }) => id}
          label="People"
          onNearEnd={() => people.hasNextPage && !people.isFetchingNextPage && void people.fetchNextPage()}
        >
          {(contact, virtual) => (
            <Row
              key={contact.id}
              {...keys.rowProps(contact.id)}
              virtual={virtual}
              to={links.person(contact.id)}
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
                  contact.nextStep.what
                ) : contact.lastConversationOn ? (
                  `Last talked ${sayDayWithin(contact.lastConversationOn, today)}. No next step.`
                ) : contact.metOn ? (
                  `Met ${sayDayWithin(contact.metOn, today)}${contact.metAtEvent ? ` at ${contact.metAtEvent}` : ""}. No next step.`
                ) : (
                  "Not met yet. No next step."
                )
              }
              pill={
                contact.nextStep && (
                  <Pill tone={toneOfDue(contact.nextStep.dueOn, contact.nextStep.daysLate, today)}>
                    {sayDue(contact.nextStep.dueOn, contact.nextStep.daysLate, today)}
                  </Pill>
                )
              }
            />
          )}
        </VirtualList>
      )}
      <Suspense>{adding && <AddPersonDialog onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  );
};
