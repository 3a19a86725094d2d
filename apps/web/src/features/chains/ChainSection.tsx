import type { Chain, Contact } from "@followthrough/contract";
import { ArrowRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { pagePaths } from "../../lib/pagePaths";
import { useApiQuery } from "../../lib/useApi";
import { Button } from "../../ui/Button";
import { ButtonLink } from "../../ui/ButtonLink";
import { Pill } from "../../ui/Pill";
import { partOnDemand } from "../../lib/partOnDemand";
import { plural } from "../../ui/plural";
import { PersonOnChain } from "./PersonOnChain";

const ChainWays = partOnDemand(async () => (await import("./ChainWays")).ChainWays);

const begins = (chain: Chain): string => {
  const first = chain.wayBack.people.find(({ id }) => id === chain.path[0]);
  return first?.metAtEvent?.name ?? first?.howWeMet ?? "";
};

/**
 * How you came to know somebody, as a way one can walk back with the thanks that are owed on it; who came through them, and what
 * that came to. The picture is a press away.
 */
export const ChainSection = ({ contact, yielded }: { contact: Contact; yielded: ReactNode }) => {
  const [open, setOpen] = useState(false);
  const { data: chain } = useApiQuery("GET /contacts/:id/chain", { params: { id: contact.id } });
  if (!chain) return <div className="mt-4 min-h-7" />;
  const people = new Map(chain.wayBack.people.map((person) => [person.id, person]));
  const origin = begins(chain);
  const through = chain.cameThrough.people.length - 1;
  const others = chain.wayBack.people.length - chain.path.length;
  const owed = chain.wayBack.links.filter(({ owesThanks }) => owesThanks);
  const isOwedAt = (index: number) =>
    owed.some(
      ({ referrerId, referredId }) =>
        referrerId === chain.path[index] && referredId === chain.path[index + 1],
    );
  const owedElsewhere = owed.filter(
    ({ referrerId, referredId }) => referredId === contact.id && referrerId !== chain.path.at(-2),
  );
  const isMore = through > 0 || chain.path.length > 2;
  if (!origin && chain.path.length < 2 && through === 0) return null;
  return (
    <section aria-label="How you know them" className="mt-4">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm wrap-anywhere">
        <Pill>How you know them</Pill>
        {origin && <span className="font-[560]">{origin}</span>}
        {chain.path.map((id, index) => (
          <span key={id} className="inline-flex items-center gap-2">
            {(origin || index > 0) && (
              <ArrowRight aria-label="then" className="size-3.5 shrink-0 text-faint" />
            )}
            {id === contact.id ? (
              <span className="font-[620]">{contact.name}</span>
            ) : (
              <PersonOnChain person={people.get(id)} />
            )}
            {isOwedAt(index) && <Pill tone="ok">thanks owed</Pill>}
          </span>
        ))}
        {owedElsewhere.map((link) => (
          <Pill key={link.referralId} tone="ok">
            thanks owed to {people.get(link.referrerId)?.name}
          </Pill>
        ))}
      </div>
      {(isMore || others > 0) && (
        <div className="mt-0.5 -ml-3 flex flex-wrap items-center">
          {(through > 0 || others > 0) && (
            <Button tone="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
              {through > 0 ? "Who came through them" : `${plural(others, "other way", "other ways")}`}
            </Button>
          )}
          {isMore && (
            <ButtonLink tone="quiet" to={pagePaths.chains(contact.id)}>
              The whole picture
            </ButtonLink>
          )}
        </div>
      )}
      {isMore && yielded}
      {open && <ChainWays contact={contact} chain={chain} />}
    </section>
  );
};
