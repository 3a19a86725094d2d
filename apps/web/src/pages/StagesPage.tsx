import { SettingsTabs } from "../features/accounts/SettingsTabs";
import { StagesSection } from "../features/opportunities/StagesSection";
import { Loaded } from "../lib/Loaded";
import { useApiQuery } from "../lib/useApi";
import { Page } from "../shell/Page";
import { PageHeader } from "../ui/PageHeader";
import { SkeletonRows } from "../ui/Skeleton";

/** The stages of opportunities, as the account has them. */
export const StagesPage = () => {
  const read = useApiQuery("GET /opportunity-stages", {});
  return (
    <Page>
      <PageHeader title="Stages" />
      <SettingsTabs />
      <div className="pt-5">
        <Loaded read={read} skeleton={<SkeletonRows />}>
          {(stages) => <StagesSection saved={stages} />}
        </Loaded>
      </div>
    </Page>
  );
};
