import { Link } from "react-router";
import { useAddress } from "./useAddress";

const look =
  "inline-flex min-h-8 items-center rounded-md border border-line bg-card px-3 text-sm font-[560] hover:bg-hover touch:min-h-11";

/** On to what is older, by the address, so that the way back is the browser's. */
export const NextPage = ({ cursor }: { cursor: string | null }) => {
  const [params] = useAddress();
  const to = (after: string | null) => {
    const next = new URLSearchParams(params);
    if (after) next.set("after", after);
    else next.delete("after");
    return { search: next.toString() };
  };
  if (!cursor && !params.has("after")) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex gap-2">
      {params.has("after") && (
        <Link to={to(null)} className={look}>
          The latest
        </Link>
      )}
      {cursor && (
        <Link to={to(cursor)} className={look}>
          Older ones
        </Link>
      )}
    </nav>
  );
};
