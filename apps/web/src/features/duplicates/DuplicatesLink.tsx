import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useApiQuery } from "../../lib/useApi";
import { plural } from "../../ui/plural";

/**
 * "3 possible duplicates", leading to them, behind what stands in its line already; nothing where there are none. It comes
 * late, and moves nothing.
 */
export const DuplicatesLink = () => {
  const { data } = useApiQuery("GET /duplicates", { query: { limit: 1 } }, { staleTime: 60_000 });
  if (!data || data.total === 0) return null;
  return (
    <>
      {" · "}
      <Link
        to={pagePaths.duplicates}
        className="text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent touch:py-3"
      >
        {plural(data.total, "possible duplicate")}
      </Link>
    </>
  );
};
