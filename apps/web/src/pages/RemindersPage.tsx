import { SettingsTabs } from "../features/accounts/SettingsTabs";
import { RemindersSection } from "../features/reminders/RemindersSection";
import { Page } from "../shell/Page";
import { PageHeader } from "../ui/PageHeader";

/** When and how one is reminded, and what was sent. */
export const RemindersPage = () => (
  <Page>
    <PageHeader title="Reminders" />
    <SettingsTabs />
    <div className="pt-5">
      <RemindersSection />
    </div>
  </Page>
);
