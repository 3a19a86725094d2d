import { DangerSection } from "../features/accounts/DangerSection";
import { ProfileSection } from "../features/accounts/ProfileSection";
import { SampleSection } from "../features/accounts/SampleSection";
import { SecuritySection } from "../features/accounts/SecuritySection";
import { SettingsTabs } from "../features/accounts/SettingsTabs";
import { ThemeSection } from "../features/accounts/ThemeSection";
import { useSession } from "../lib/session";
import { Page } from "../shell/Page";
import { PageHeader } from "../ui/PageHeader";

/** Who you are, when you work, how it looks, and who may get in. */
export const SettingsPage = () => {
  const account = useSession().data?.account;
  return (
    <Page>
      <PageHeader title="Settings" />
      <SettingsTabs />
      {account && (
        <div className="space-y-5 pt-5">
          <ProfileSection account={account} />
          <ThemeSection />
          <SecuritySection />
          <SampleSection account={account} />
          <DangerSection />
        </div>
      )}
    </Page>
  );
};
