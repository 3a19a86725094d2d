import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { Pill } from "../../ui/Pill";
import {
  type Chains,
  type GraphPerson,
  type Neighbours,
  chainRoots,
  neighboursOf,
  outcomeWords,
  outcomesOf,
} from "./chainGraph";

interface BranchProps {
  person: GraphPerson;
  chains: Chains;
  neighbours: Neighbours;
  outcomes: ReturnType<typeof outcomesOf>;
  above: readonly string[];
}

const Branch = ({ person, chains, neighbours, outcomes, above }: BranchProps) => {
  const outcome = outcomes.get(person.id) ?? "first";
  const next = (neighbours.on.get(person.id) ?? []).filter((id) => !above.includes(id) && id !== person.id);
  return (
    <li className="py-1">
      {person.removed ? (
        <span className="text-soft italic">{person.name}</span>
      ) : (
        <Link to={pagePaths.person(person.id)} className="font-[560] hover:underline">
          {person.name}
        </Link>
      )}{" "}
      <span className="text-sm text-soft">
        {[person.organization, person.metAtEvent && `met at ${person.metAtEvent.name}`]
          .filter(Boolean)
          .join(" · ")}
      </span>{" "}
      {outcome !== "first" && (
        <Pill
          tone={outcome === "won" || outcome === "something" ? "ok" : outcome === "heard" ? "due" : "plain"}
        >
          {outcomeWords[outcome]}
        </Pill>
      )}
      {(next.length > 0 || person.folded > 0) && (
        <ul className="ml-2.5 border-l border-line pl-4">
          {next.flatMap((id) => {
            const one = chains.people.find((each) => each.id === id);
            return one
              ? [
                  <Branch
                    key={id}
                    person={one}
                    chains={chains}
                    neighbours={neighbours}
                    outcomes={outcomes}
                    above={[...above, person.id]}
                  />,
                ]
              : [];
          })}
          {person.folded > 0 && (
            <li className="py-1 text-sm">
              <Link to={pagePaths.chains(person.id)} className="text-accent hover:underline">
                and {person.folded.toLocaleString()} more behind them
              </Link>
            </li>
          )}
        </ul>
      )}
    </li>
  );
};

/** The same picture as a list: each with those they pointed to. */
export const ChainTree = ({ chains }: { chains: Chains }) => {
  const shared = { chains, neighbours: neighboursOf(chains.links), outcomes: outcomesOf(chains), above: [] };
  return (
    <ul aria-label="Who led to whom" className="space-y-2">
      {chainRoots(chains).map((person) => (
        <Branch key={person.id} person={person} {...shared} />
      ))}
    </ul>
  );
};
