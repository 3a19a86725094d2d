import { TabLinks } from "../../ui/TabLinks";

const tabs = [
  { to: "/referrals", label: "Who pointed you where" },
  { to: "/referrals/chains", label: "Chains" },
  { to: "/referrals/paths", label: "Who can lead you there" },
] as const;

/** The screens about how people are joined. */
export const ReferralTabs = () => <TabLinks label="Referrals" tabs={tabs} />;
