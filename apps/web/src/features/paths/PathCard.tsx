import type { Path } from "@followthrough/contract";
import { ArrowRight } from "lucide-react";
import { Fragment } from "react";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { Card } from "../../ui/Card";
import { Pill } from "../../ui/Pill";
import { plural } from "../../ui/plural";

/** A way is as good as its faintest step. */
const describeStrength = ({ steps }: Path): string => {
  const faintest = Math.min(...steps.map(({ strength }) => strength));
  if (faintest >= 0.6) return "Strong";
  return faintest >= 0.25 ? "Fair" : "Faint";
};

/** One way to somebody: who is on it, and what each step rests on. */
export const PathCard = ({ path }: { path: Path }) => {
  const [first] = path.steps;
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 wrap-anywhere">
        {first?.from ? (
          <Link to={pagePaths.person(first.from.id)} className="font-[620] hover:underline">
            {first.from.name}
          </Link>
        ) : (
          <span className="font-[620]">You</span>
        )}
        {path.steps.map(({ to }) => (
          <Fragment key={to.id}>
            <ArrowRight aria-label="then" className="size-3.5 shrink-0 text-faint" />
            <Link to={pagePaths.person(to.id)} className="font-[620] hover:underline">
              {to.name}
            </Link>
          </Fragment>
        ))}
        <span className="ml-auto flex items-center gap-2 text-sm text-soft">
          {plural(path.steps.length, "step")}
          <Pill tone={describeStrength(path) === "Strong" ? "ok" : "plain"}>{describeStrength(path)}</Pill>
        </span>
      </div>
      <ol className="mt-2 text-sm text-soft">
        {path.steps.map(({ to, says }) => (
          <li key={to.id} className="py-0.5">
            {says}
            {to.organization && `; ${to.name} is at ${to.organization}`}.
          </li>
        ))}
      </ol>
    </Card>
  );
};
