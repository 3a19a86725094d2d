import { useNavigate } from "react-router";
import { plural } from "../ui/plural";
import { toast } from "../ui/toast";
import { callApi } from "./callApi";

type About =
  | { readonly referralId: string; readonly opportunityId?: never }
  | { readonly opportunityId: string; readonly referralId?: never };

/**
 * Once something came of it: all who led there, link by link, are offered to be thanked, with words ready for each. Answers
 * whether there were as many as `least`.
 */
export const useOfferThanks = () => {
  const navigate = useNavigate();
  return async (about: About, least = 1): Promise<boolean> => {
    // What came of it is saved already; where this cannot be asked, the thanks stand in the list all the same.
    const found = await callApi("GET /tellings", { query: { ...about, limit: 3 } }).catch(() => null);
    const [first, second] = found?.tellings ?? [];
    if (!found || !first || found.total < least) return false;
    const others = found.total - 1;
    const who =
      others === 0
        ? first.contact.name
        : others === 1 && second
          ? `${first.contact.name} and ${second.contact.name}`
          : `${first.contact.name} and ${plural(others, "other")}`;
    toast({
      text:
        others === 0
          ? `${who} led you there. Say thank you?`
          : `${who} led you there, one after the other. Say thank you?`,
      action: { label: "Thank them", run: () => void navigate("/referrals?show=thanks") },
    });
    return true;
  };
};
