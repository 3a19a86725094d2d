import { SettingsTabs } from "../features/accounts/SettingsTabs";
import { DataSection } from "../features/exports/DataSection";
import { Page } from "../shell/Page";
import { PageHeader } from "../ui/PageHeader";

/** Taking everything along, and bringing it back. */
export const DataPage = () => (
  <Page>
    <PageHeader title="Your data" />
    <SettingsTabs />
    <div className="pt-5">
      <DataSection />
    </div>
  </Page>
);
