import type { Contact } from "@followthrough/contract";
import { CalendarDays } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { Link } from "react-router";
import { pagePaths as addresses } from "../../lib/pagePaths";
import { useApiQuery } from "../../lib/useApi";
import { ButtonLink } from "../../ui/ButtonLink";
import { cx } from "../../ui/cx";
import { ChainLines } from "./ChainLines";
import { outcomeWords, outcomesOf } from "./chainGraph";
import { eventNode, layOut } from "./layOut";
import { outcomeLook } from "./outcomeLook";

const node = { width: 158, height: 40 };
const look = { node, gap: 34, margin: 3 };

/** More would be a picture of its own. */
const most = 40;

const box = "absolute flex items-center gap-2 rounded-lg border bg-card px-2.5 text-[0.8125rem]";

/** How one came to know somebody and who came through them, in layers from left to right; each leads to their page. */
export const ChainPicture = ({ contact }: { contact: Contact }) => {
  const { data: chains } = useApiQuery("GET /chains", { query: { focus: contact.id, limit: most } });
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => chains && layOut(chains, look), [chains]);
  const own = layout?.places.get(contact.id);
  useEffect(() => {
    const view = scroller.current;
    if (!view || !own) return;
    view.scrollLeft = own.x + node.width / 2 - view.clientWidth / 2;
    view.scrollTop = own.y + node.height / 2 - view.clientHeight / 2;
  }, [own]);
  if (!chains || !layout) return <div className="mt-2 h-28" />;
  const outcomes = outcomesOf(chains);
  const events = new Map(
    chains.people.flatMap(({ metAtEvent }) => (metAtEvent ? [[metAtEvent.id, metAtEvent.name]] : [])),
  );
  const { places, width, height } = layout;
  const at = (id: string) => {
    const { x = 0, y = 0 } = places.get(id) ?? {};
    return { left: x, top: y, ...node };
  };
  const inOrder = chains.people.toSorted((a, b) => {
    const [one, other] = [places.get(a.id), places.get(b.id)];
    return (one?.x ?? 0) - (other?.x ?? 0) || (one?.y ?? 0) - (other?.y ?? 0);
  });
  return (
    <div className="mt-3">
      <div ref={scroller} className="relative max-h-64 overflow-auto py-1">
        <div className="relative" style={{ width, height }}>
          <ChainLines chains={chains} layout={layout} node={node} />
          {[...events].map(([id, name]) => (
            <Link
              key={id}
              to={addresses.event(id)}
              className={cx(box, "border-dashed border-edge text-soft hover:text-ink")}
              style={at(eventNode(id))}
            >
              <CalendarDays aria-hidden="true" className="size-3.5 shrink-0" />
              <span dir="auto" className="min-w-0 truncate">
                {name}
              </span>
            </Link>
          ))}
          <ul>
            {inOrder.map((person) => {
              const outcome = outcomes.get(person.id) ?? "first";
              const { icon: Icon, tone } = outcomeLook[outcome];
              const isOwn = person.id === contact.id;
              const words = (
                <>
                  <span dir="auto" className="min-w-0 flex-1 truncate text-left font-[560]">
                    {person.name}
                    {person.folded > 0 && <span className="text-soft"> and {person.folded} more</span>}
                    <span className="sr-only">, {outcomeWords[outcome].toLowerCase()}</span>
                  </span>
                  <Icon aria-hidden="true" className="size-3.5 shrink-0 text-soft" />
                </>
              );
              return (
                <li key={person.id}>
                  {isOwn || person.removed ? (
                    <span
                      className={cx(
                        box,
                        "border-l-4 border-line",
                        tone,
                        isOwn ? "outline-2 outline-accent" : "text-soft italic",
                      )}
                      style={at(person.id)}
                    >
                      {words}
                    </span>
                  ) : (
                    <Link
                      to={addresses.person(person.id)}
                      aria-label={`${person.name}${person.folded > 0 ? ` and ${person.folded} more` : ""}, ${outcomeWords[outcome].toLowerCase()}`}
                      className={cx(box, "border-l-4 border-line hover:bg-hover", tone)}
                      style={at(person.id)}
                    >
                      {words}
                    </Link>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      </div>
      <div className="-ml-3">
        <ButtonLink tone="quiet" to={addresses.chains(contact.id)}>
          The whole picture
        </ButtonLink>
      </div>
    </div>
  );
};
