import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useApiQuery } from "../../lib/useApi";
import { plural } from "../../ui/plural";

/** "3 possible duplicates", leading to them; nothing where there are none. */
export const DuplicatesLink = () => {
  const { data } = useApiQuery("GET /duplicates", { query: { limit: 1 } }, { staleTime: 60_000 });
  if (!data || data.total === 0) return null;
  return (
    <p className="mb-3 text-sm">
      <Link
        to={pagePaths.duplicates}
        className="inline-flex items-center text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent touch:min-h-11"
      >
        {plural(data.total, "possible duplicate")}
      </Link>
    </p>
  );
};
