import { SettingsTabs } from "../features/accounts/SettingsTabs";
import { StagesSection } from "../features/opportunities/StagesSection";
import { sayFailure } from "../lib/failure";
import { useRead } from "../lib/useCall";
import { Page } from "../shell/Page";
import { ErrorState } from "../ui/ErrorState";
import { PageHeader } from "../ui/PageHeader";
import { SkeletonRows } from "../ui/Skeleton";

/** The stages of opportunities, as the account has them. */
export const StagesPage = () => {
  const { data, error, refetch, isFetching } = useRead("GET /opportunity-stages", {});
  return (
    <Page>
      <PageHeader title="Stages" />
      <SettingsTabs />
      <div className="pt-5">
        {data ? (
          <StagesSection saved={data} />
        ) : error ? (
          <ErrorState onRetry={() => void refetch()} retrying={isFetching}>
            {sayFailure(error)}
          </ErrorState>
        ) : (
          <SkeletonRows />
        )}
      </div>
    </Page>
  );
};
