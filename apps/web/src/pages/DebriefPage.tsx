import { useSearchParams } from "react-router";
import { DebriefDesk } from "../features/debrief/DebriefDesk";
import { useSession } from "../lib/session";
import { RouteFallback } from "../shell/RouteFallback";

/** Everybody met at an event, written down in one go. */
export const DebriefPage = () => {
  const account = useSession().data?.account;
  const [search] = useSearchParams();
  return account ? (
    <DebriefDesk key={account.id} account={account} wanted={search.get("event")} />
  ) : (
    <RouteFallback />
  );
};
