import type { Calls } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { Detail } from "./Detail";
import { type Cell, NumberTable } from "./NumberTable";
import { yieldListOf } from "./insightLinks";

type Query = Calls["GET /insights/yield/list"]["query"];
type Yield = Readonly<Record<Query["figure"], number>>;

const figures = ["people", "conversations", "opportunities", "won"] as const;

const cellsOf = (one: Yield, put: Pick<Query, "of" | "id">): Cell[] =>
  figures.map((figure) => ({
    value: one[figure],
    ...(one[figure] > 0 ? { to: yieldListOf({ ...put, figure }) } : {}),
  }));

interface YieldDetailProps {
  name: string;
  title: string;
  explained?: string;
  /** What the first column names. */
  heading: string;
  of: Query["of"];
  rows: readonly (Yield & { readonly id: string; readonly name: string })[];
  addressOf: (id: string) => string;
}

const YieldDetail = ({ name: key, title, explained, heading, of, rows, addressOf }: YieldDetailProps) =>
  rows.length > 0 && (
    <Detail name={key} title={title}>
      {explained && <p className="mb-2 text-sm text-soft">{explained}</p>}
      <NumberTable
        caption={title}
        headings={[heading, "People", "Conversations", "Opportunities", "Won"]}
        rows={rows.map(({ id, name, ...one }) => ({
          key: id,
          name: (
            <Link to={addressOf(id)} className="hover:underline">
              {name}
            </Link>
          ),
          cells: cellsOf(one, { of, id }),
        }))}
      />
    </Detail>
  );

const named = ({ contact, ...one }: Yield & { contact: { id: string; name: string } }) => ({
  ...one,
  ...contact,
});

/** What came of whom: introducers, chains and events, the best first; each figure opens what it counts. */
export const Yields = ({ found }: { found: Calls["GET /insights/yield"]["answer"] }) => (
  <>
    <YieldDetail
      name="introducers"
      title="Best introducers"
      explained="What came through those they pointed to, and those behind them."
      heading="Who"
      of="introducer"
      rows={found.introducers.map(named)}
      addressOf={pagePaths.chains}
    />
    <YieldDetail
      name="chains"
      title="Chains that led furthest"
      explained="All that began with one of these, themselves counted. Everybody is on one chain."
      heading="Began with"
      of="chain"
      rows={found.chains.map(named)}
      addressOf={pagePaths.chains}
    />
    <YieldDetail
      name="events"
      title="Events worth going to again"
      heading="Event"
      of="event"
      rows={found.events.map(({ event: { id, name }, ...one }) => ({ ...one, id, name }))}
      addressOf={pagePaths.event}
    />
  </>
);
