import { SettingsTabs } from "../features/accounts/SettingsTabs";
import { TemplatesSection } from "../features/templates/TemplatesSection";
import { Page } from "../shell/Page";
import { PageHeader } from "../ui/PageHeader";

/** The messages to start from. */
export const MessagesPage = () => (
  <Page>
    <PageHeader title="Messages" />
    <SettingsTabs />
    <div className="pt-5">
      <TemplatesSection />
    </div>
  </Page>
);
