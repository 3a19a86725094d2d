import { sayFailure } from "../../lib/failure";
import { useRead } from "../../lib/useCall";
import { ErrorState } from "../../ui/ErrorState";
import { SkeletonRows } from "../../ui/Skeleton";
import { ChannelsSection } from "./ChannelsSection";
import { ScheduleSection } from "./ScheduleSection";

/** Reminders that come by themselves: how they reach one, and when. */
export const RemindersSection = () => {
  const { data, error, refetch, isFetching } = useRead("GET /reminders", {});
  if (!data && error)
    return (
      <ErrorState onRetry={() => void refetch()} retrying={isFetching}>
        {sayFailure(error)}
      </ErrorState>
    );
  if (!data) return <SkeletonRows />;
  return (
    <div className="space-y-5">
      <ChannelsSection reminders={data} />
      <ScheduleSection reminders={data} />
    </div>
  );
};
