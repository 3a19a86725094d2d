import { DebriefDesk } from "../features/debrief/DebriefDesk";
import { useSession } from "../lib/session";
import { useAddress } from "../lib/useAddress";
import { RouteFallback } from "../shell/RouteFallback";

/** Everybody met at an event, written down in one go. */
export const DebriefPage = () => {
  const account = useSession().data?.account;
  const [search] = useAddress();
  return account ? (
    <DebriefDesk key={account.id} account={account} wanted={search.get("event")} />
  ) : (
    <RouteFallback />
  );
};
