import type { Calls, YieldFigure } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { TitledCard } from "../../ui/TitledCard";
import { plural } from "../../ui/plural";
import { ShareBar } from "./ShareBar";
import { yieldListOf } from "./insightLinks";

type Yields = Calls["GET /insights/yield"]["answer"];

const mostOfEach = 3;

/** From whom and from where opportunities came, and out of how many people. */
export const PaidOff = ({ found: { introducers, events } }: { found: Yields }) => {
  const rows = [
    ...introducers.slice(0, mostOfEach).map(({ contact, ...one }) => ({
      ...one,
      of: "introducer" as const,
      id: contact.id,
      name: <>through {contact.name}</>,
      page: pagePaths.chains(contact.id),
    })),
    ...events.slice(0, mostOfEach).map(({ event, ...one }) => ({
      ...one,
      of: "event" as const,
      id: event.id,
      name: <bdi>{event.name}</bdi>,
      page: pagePaths.event(event.id),
    })),
  ];
  const most = Math.max(1, ...rows.map(({ opportunities }) => opportunities));
  return (
    <TitledCard title="What paid off">
      {rows.length === 0 ? (
        <p className="text-sm text-soft">
          Say at which event you met somebody, or who pointed you there, and this shows what came of it.
        </p>
      ) : (
        <ul className="space-y-2.5 touch:space-y-1">
          {rows.map(({ of, id, name, page, opportunities, people }) => {
            const figure: YieldFigure = opportunities > 0 ? "opportunities" : "people";
            return (
              <ShareBar
                key={`${of} ${id}`}
                name={
                  <Link to={page} className="hover:underline">
                    {name}
                  </Link>
                }
                share={opportunities / most}
                tone="accent"
                says={`${opportunities.toLocaleString()} from ${plural(people, "person", "people")}`}
                to={yieldListOf({ of, id, figure })}
              />
            );
          })}
        </ul>
      )}
      {rows.length > 0 && (
        <p className="mt-3 text-xs text-soft">
          Opportunities, and from how many people they came, since you began.
        </p>
      )}
    </TitledCard>
  );
};
