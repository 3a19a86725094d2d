import { referralTabs } from "../../shell/tabs";
import { TabLinks } from "../../ui/TabLinks";

export const ReferralTabs = () => <TabLinks label="Referrals" tabs={referralTabs} />;
