import type { Calls } from "@followthrough/contract";
import { Link } from "react-router";
import { useApiQuery } from "../../lib/useApi";
import { plural } from "../../ui/plural";
import { yieldListOf } from "./insightLinks";

type Asked = Calls["GET /insights/yield/one"]["query"];

const lead: Readonly<Record<Asked["of"], string>> = {
  introducer: "Through them",
  chain: "Of this chain",
  event: "What came of it",
};

/** What came through somebody, or of an event, in a line; each figure opens what it counts. Nothing where nothing came. */
export const YieldLine = ({ of, id }: Asked) => {
  const { data } = useApiQuery("GET /insights/yield/one", { query: { of, id } });
  if (!data || data.people === 0) return null;
  const figures = [
    { figure: "people", says: plural(data.people, "person", "people") },
    { figure: "conversations", says: plural(data.conversations, "conversation") },
    { figure: "opportunities", says: plural(data.opportunities, "opportunity", "opportunities") },
    { figure: "won", says: `${data.won} won` },
  ] as const;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-soft">
      <span>{lead[of]}:</span>
      {figures
        .filter(({ figure }) => data[figure] > 0)
        .map(({ figure, says }) => (
          <Link
            key={figure}
            to={yieldListOf({ of, id, figure })}
            className="font-[560] text-ink hover:underline touch:inline-flex touch:min-h-11 touch:items-center"
          >
            {says}
          </Link>
        ))}
    </p>
  );
};
