import { SettingsTabs } from "../features/accounts/SettingsTabs";
import { StillInBackups } from "../features/backups/StillInBackups";
import { TrashSection } from "../features/trash/TrashSection";
import { Page } from "../shell/Page";
import { PageHeader } from "../ui/PageHeader";

/** What was deleted and can still be had back. */
export const TrashPage = () => (
  <Page>
    <PageHeader title="Trash" />
    <SettingsTabs />
    <div className="pt-5">
      <TrashSection remains={<StillInBackups />} />
    </div>
  </Page>
);
