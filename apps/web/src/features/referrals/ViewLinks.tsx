import { Link } from "react-router";
import { useApiQuery } from "../../lib/useApi";
import { useAddress } from "../../lib/useAddress";
import { referralViews, viewOf } from "./referralViews";

/** The states a referral goes through, with how many are in each; which is shown stands in the address. */
export const ViewLinks = () => {
  const [params] = useAddress();
  const { data: counts } = useApiQuery("GET /referral-counts", {});
  const current = viewOf(params.get("show"));
  return (
    <nav
      aria-label="What to show"
      className="mt-4 flex flex-wrap gap-1.5 phone:-mx-4 phone:flex-nowrap phone:overflow-x-auto phone:px-4 phone:pb-1"
    >
      {referralViews.map(({ view, label, count }) => {
        const to = new URLSearchParams(params);
        to.delete("after");
        if (view === "all") to.delete("show");
        else to.set("show", view);
        return (
          <Link
            key={view}
            to={{ search: to.toString() }}
            aria-current={view === current ? "true" : undefined}
            className="inline-flex min-h-8 items-center gap-1.5 shrink-0 rounded-full border border-line px-3 text-sm whitespace-nowrap font-[560] text-soft hover:bg-hover hover:text-ink aria-[current=true]:border-accent aria-[current=true]:bg-card aria-[current=true]:text-ink touch:min-h-11 touch:px-4"
          >
            {label}
            {counts && <span className="font-medium text-soft">{count(counts).toLocaleString()}</span>}
          </Link>
        );
      })}
    </nav>
  );
};
