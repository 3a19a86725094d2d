import { CalendarDays } from "lucide-react";
import { Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { formatEventDays, describeTally } from "../features/events/describeEvent";
import { Loaded } from "../lib/Loaded";
import { pagePaths } from "../lib/pagePaths";
import { useToday } from "../lib/session";
import { useApiQuery } from "../lib/useApi";
import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { List } from "../ui/List";
import { PageHeader } from "../ui/PageHeader";
import { Pill } from "../ui/Pill";
import { Row } from "../ui/Row";
import { SkeletonRows } from "../ui/Skeleton";
import { useHotkeys } from "../ui/useHotkeys";
import { useListKeys } from "../ui/useListKeys";
import { NextPage } from "../lib/NextPage";
import { dialogOnDemand } from "../lib/onDemand";
import { useAddress } from "../lib/useAddress";

const EventDialog = dialogOnDemand(async () => (await import("../features/events/EventDialog")).EventDialog);

/** Where people were met, and how far they have been followed through. */
export const EventsPage = () => {
  const today = useToday();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const add = () => setAdding(true);
  const [params] = useAddress();
  const after = params.get("after");
  const read = useApiQuery("GET /events", { query: { limit: 100, ...(after ? { cursor: after } : {}) } });
  const { data } = read;
  const events = data?.events ?? [];
  const keys = useListKeys({
    ids: events.map(({ id }) => id),
    onEnter: { label: "Open", run: (id) => void navigate(pagePaths.event(id)) },
  });
  useHotkeys([{ keys: "n", label: "Add an event", group: "This page", run: add }]);
  return (
    <Page>
      <PageHeader
        title="Events"
        sub="Where you meet people, and what came of it."
        actions={
          <Button kbd="n" onClick={add}>
            Add an event
          </Button>
        }
      />
      <div className="mt-6">
        <Loaded read={read} skeleton={<SkeletonRows />} />
        {data && events.length === 0 && !after && (
          <EmptyState
            icon={<CalendarDays />}
            title="No events yet"
            actions={
              <Button tone="primary" onClick={add}>
                Add an event
              </Button>
            }
          >
            Add the conference or meet-up you were last at, then the people you met there.
          </EmptyState>
        )}
        {events.length > 0 && (
          <List label="Events">
            {events.map((event) => (
              <Row
                key={event.id}
                {...keys.rowProps(event.id)}
                to={pagePaths.event(event.id)}
                what={event.name}
                detail={event.place}
                why={formatEventDays(event, today)}
                pill={
                  event.tally.met > 0 && (
                    <Pill tone={event.tally.followedUp === event.tally.met ? "ok" : "plain"}>
                      {describeTally(event.tally)}
                    </Pill>
                  )
                }
              />
            ))}
          </List>
        )}
        {data && <NextPage cursor={data.nextCursor} />}
      </div>
      <Suspense>{adding && <EventDialog onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  );
};
