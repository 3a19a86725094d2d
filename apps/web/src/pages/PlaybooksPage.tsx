import { SettingsTabs } from "../features/accounts/SettingsTabs";
import { PlaybooksSection } from "../features/playbooks/PlaybooksSection";
import { Page } from "../shell/Page";
import { PageHeader } from "../ui/PageHeader";

/** The named sequences of steps. */
export const PlaybooksPage = () => (
  <Page>
    <PageHeader title="Playbooks" />
    <SettingsTabs />
    <div className="pt-5">
      <PlaybooksSection />
    </div>
  </Page>
);
