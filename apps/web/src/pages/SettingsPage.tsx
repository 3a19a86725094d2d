import { DangerSection } from "../features/accounts/DangerSection";
import { DeviceSection } from "../features/accounts/DeviceSection";
import { ProxyWarning } from "../features/accounts/ProxyWarning";
import { ProfileSection } from "../features/accounts/ProfileSection";
import { SampleSection } from "../features/accounts/SampleSection";
import { SecuritySection } from "../features/accounts/SecuritySection";
import { SettingsTabs } from "../features/accounts/SettingsTabs";
import { ThemeSection } from "../features/accounts/ThemeSection";
import { StillInBackups } from "../features/backups/StillInBackups";
import { useSession } from "../lib/session";
import { Page } from "../shell/Page";
import { PageHeader } from "../ui/PageHeader";

/** Who you are, when you work, how it looks, and who may get in. */
export const SettingsPage = () => {
  const session = useSession().data;
  const account = session?.account;
  return (
    <Page>
      <PageHeader title="Settings" />
      <SettingsTabs />
      {account && (
        <div className="space-y-5 pt-5">
          {session?.isBehindUntoldProxy && <ProxyWarning />}
          <ProfileSection account={account} />
          <ThemeSection />
          <DeviceSection accountId={account.id} />
          <SecuritySection account={account} />
          <SampleSection account={account} />
          <DangerSection remains={<StillInBackups />} />
        </div>
      )}
    </Page>
  );
};
