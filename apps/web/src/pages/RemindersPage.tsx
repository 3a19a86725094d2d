import { SettingsTabs } from "../features/accounts/SettingsTabs";
import { CalendarSection } from "../features/calendar/CalendarSection";
import { DeliveryLog } from "../features/reminders/DeliveryLog";
import { RemindersSection } from "../features/reminders/RemindersSection";
import { Page } from "../shell/Page";
import { PageHeader } from "../ui/PageHeader";

/** When and how one is reminded, the steps in one's own calendar, and what was sent. */
export const RemindersPage = () => (
  <Page>
    <PageHeader title="Reminders" />
    <SettingsTabs />
    <div className="space-y-5 pt-5">
      <RemindersSection />
      <CalendarSection />
      <DeliveryLog />
    </div>
  </Page>
);
