import { SettingsTabs } from "../features/accounts/SettingsTabs";
import { BackupsCard } from "../features/backups/BackupsCard";
import { DataSection } from "../features/exports/DataSection";
import { Page } from "../shell/Page";
import { PageHeader } from "../ui/PageHeader";

/** Whether it is safe, taking everything along, and bringing it back. */
export const DataPage = () => (
  <Page>
    <PageHeader title="Your data" />
    <SettingsTabs />
    <div className="space-y-4 pt-5">
      <BackupsCard />
      <DataSection />
    </div>
  </Page>
);
