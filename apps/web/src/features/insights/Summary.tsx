import type { Calls } from "@followthrough/contract";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { formatDate } from "../../ui/dayFormat";
import { plural } from "../../ui/plural";
import { Figure } from "./Figure";
import { describePart } from "./describePart";
import { listOf, ofHowMany, yieldListOf } from "./insightLinks";

type Insights = Calls["GET /insights"]["answer"];
type Yields = Calls["GET /insights/yield"]["answer"];
type Yielded = Pick<Yields["introducers"][number], "people" | "conversations" | "opportunities" | "won">;

/** Whether I follow through. */
const Promises = ({ found: { overall, from, to } }: { found: Insights }) => {
  const today = useToday();
  const { promised, keptOnTime, doneLate, droppedLate, stillOpen } = overall;
  const put = { from, to };
  if (promised === 0)
    return (
      <p>
        Nothing you promised has come due since {formatDate(from, today)}. Plan a next step with somebody, and
        this says how many you keep.
      </p>
    );
  const others = [
    { figure: "doneLate", says: `${doneLate.toLocaleString()} done late`, count: doneLate },
    { figure: "droppedLate", says: `${droppedLate.toLocaleString()} dropped late`, count: droppedLate },
    { figure: "stillOpen", says: `${stillOpen.toLocaleString()} late and still open`, count: stillOpen },
  ] as const;
  return (
    <p>
      You kept{" "}
      <Figure to={listOf({ ...put, figure: "keptOnTime" })}>
        {ofHowMany(keptOnTime, promised)} {promised === 1 ? "promise" : "promises"}
      </Figure>{" "}
      on time
      {others
        .filter(({ count }) => count > 0)
        .map(({ figure, says }, at) => (
          <span key={figure}>
            {at === 0 ? ": " : ", "}
            <Figure to={listOf({ ...put, figure })}>{says}</Figure>
          </span>
        ))}
      .
    </p>
  );
};

/** Where people are lost. */
const Reached = ({ found: { overall, quietEvent, from, to } }: { found: Insights }) => {
  const today = useToday();
  const { met, reachedInTime, unreached } = overall;
  const put = { from, to };
  if (met === 0)
    return (
      <p>
        Nobody was met since {formatDate(from, today)} whose two days are up. Write down whom you meet, and
        this says how soon they hear from you.
      </p>
    );
  return (
    <p>
      You reached{" "}
      <Figure to={listOf({ ...put, figure: "reachedInTime" })}>
        {ofHowMany(reachedInTime, met)} {met === 1 ? "person" : "people"}
      </Figure>{" "}
      within 48 hours of meeting them
      {unreached > 0 && (
        <>
          {"; "}
          <Figure to={listOf({ ...put, figure: "unreached" })}>
            {plural(unreached, "has", "have")} not heard from you
          </Figure>
        </>
      )}
      {unreached > 0 && quietEvent && (
        <>
          {", "}
          <Figure to={listOf({ ...put, figure: "unreached", eventId: quietEvent.event.id })}>
            {describePart(quietEvent.unreached, unreached)} <bdi>{quietEvent.event.name}</bdi>
          </Figure>
        </>
      )}
      .
    </p>
  );
};

const figuresOf = ({ people, opportunities, won }: Yielded) =>
  [
    { figure: "people", count: people, says: plural(people, "person", "people") },
    {
      figure: "opportunities",
      count: opportunities,
      says: plural(opportunities, "opportunity", "opportunities"),
    },
    { figure: "won", count: won, says: `${won.toLocaleString()} won` },
  ] as const;

const isEven = (a: Yielded, b: Yielded): boolean =>
  a.people === b.people &&
  a.conversations === b.conversations &&
  a.opportunities === b.opportunities &&
  a.won === b.won;

/** Who pays off: the person who led furthest, and whether they heard of it. */
const Furthest = ({ introducers }: Pick<Yields, "introducers">) => {
  const [first, second] = introducers;
  if (!first)
    return (
      <p>
        Nobody has led you to anybody else so far. Note who names whom, and this says who opens doors for you.
      </p>
    );
  const { contact, untold } = first;
  const name = (
    <Figure to={pagePaths.chains(contact.id)}>
      <bdi>{contact.name}</bdi>
    </Figure>
  );
  return (
    <p>
      {second && isEven(first, second) ? (
        <>Nobody has led you further than {name}: </>
      ) : (
        <>{name} has led you furthest: </>
      )}
      {figuresOf(first)
        .filter(({ count }) => count > 0)
        .map(({ figure, says }, at) => (
          <span key={figure}>
            {at > 0 && ", "}
            <Figure to={yieldListOf({ of: "introducer", id: contact.id, figure })}>{says}</Figure>
          </span>
        ))}
      .
      {untold > 0 && (
        <>
          {" "}
          You have not <Figure to="/referrals?show=thanks">told them what came of it</Figure>.
        </>
      )}
    </p>
  );
};

/** Am I following through, where do I leak, who pays off: a sentence each, true of few and of none. */
export const Summary = ({ found, yields }: { found: Insights; yields: Yields | undefined }) => (
  <section
    aria-label="In short"
    className="space-y-2 rounded-lg border border-line bg-card px-6 py-5 text-lg leading-relaxed font-[480] wrap-anywhere phone:px-4"
  >
    <Promises found={found} />
    <Reached found={found} />
    {yields && <Furthest introducers={yields.introducers} />}
  </section>
);
