import type { Chain, Contact } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { formatDayInSentence, formatReferralState } from "../../lib/words";
import { Pill } from "../../ui/Pill";
import { PersonOnChain } from "./PersonOnChain";

type Side = Chain["wayBack"];

const Branch = ({ id, side, seen }: { id: string; side: Side; seen: readonly string[] }) => {
  const today = useToday();
  const below = side.links.filter((link) => link.referrerId === id && !seen.includes(link.referredId));
  if (below.length === 0) return null;
  return (
    <ul className="ml-3 border-l border-line pl-4">
      {below.map((link) => {
        const person = side.people.find((one) => one.id === link.referredId);
        return (
          person && (
            <li key={link.referralId} className="py-1">
              <PersonOnChain person={person} />{" "}
              <span className="text-sm text-soft">
                {person.organization && `${person.organization} · `}
                {formatDayInSentence(link.heardOn, today)}
              </span>{" "}
              <Pill tone={link.state === "came-to-something" ? "ok" : "plain"}>
                {formatReferralState(link.state)}
              </Pill>
              <Branch id={person.id} side={side} seen={[...seen, id]} />
            </li>
          )
        );
      })}
    </ul>
  );
};

/** Who came through somebody, and the other ways on which one came to know them. */
export const ChainWays = ({ contact, chain }: { contact: Contact; chain: Chain }) => {
  const { path, wayBack, cameThrough } = chain;
  const others = wayBack.links.filter(
    ({ referredId, referrerId }) => referredId === contact.id && referrerId !== path.at(-2),
  );
  return (
    <>
      {cameThrough.people.length > 1 && (
        <div className="mt-2">
          <Branch id={contact.id} side={cameThrough} seen={[]} />
        </div>
      )}
      {wayBack.people.length > path.length && (
        <ul className="mt-2 text-sm text-soft">
          {others.map((link) => (
            <li key={link.referralId}>
              Also through{" "}
              <Link to={pagePaths.person(link.referrerId)} className="font-[560] hover:underline">
                {wayBack.people.find(({ id }) => id === link.referrerId)?.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
