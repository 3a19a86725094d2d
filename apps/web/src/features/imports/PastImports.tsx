import type { Import } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { useApiQuery } from "../../lib/useApi";
import { formatDayInSentence } from "../../lib/words";
import { List } from "../../ui/List";
import { Pill } from "../../ui/Pill";
import { SectionHeading } from "../../ui/SectionHeading";

const describeState: Readonly<Record<Import["state"], string | null>> = {
  previewed: null,
  running: "running",
  cancelled: "stopped",
  done: null,
  failed: "stopped",
  undone: "undone",
};

/** What was imported before, each with the way to look at it and to undo it. */
export const PastImports = () => {
  const today = useToday();
  const { data } = useApiQuery("GET /imports", {});
  if (!data || data.imports.length === 0) return null;
  return (
    <section aria-label="Earlier imports" className="mt-8">
      <SectionHeading>Earlier imports</SectionHeading>
      <List label="Earlier imports">
        {data.imports.map((one) => (
          <li key={one.id} className="border-t border-line first:border-t-0">
            <Link
              to={pagePaths.import(one.id)}
              className="flex flex-wrap items-baseline gap-x-3 px-4 py-2.5 hover:bg-hover"
            >
              <span className="min-w-0 truncate font-[560]">{one.fileName}</span>
              <span className="text-sm text-soft">
                {one.created.toLocaleString()} added, {one.updated.toLocaleString()} completed ·{" "}
                {formatDayInSentence(one.createdAt.slice(0, 10), today)}
              </span>
              {describeState[one.state] && <Pill>{describeState[one.state]}</Pill>}
            </Link>
          </li>
        ))}
      </List>
    </section>
  );
};
