import { Loaded } from "../../lib/Loaded";
import { useApiQuery } from "../../lib/useApi";
import { SkeletonRows } from "../../ui/Skeleton";
import { ChannelsSection } from "./ChannelsSection";
import { ScheduleSection } from "./ScheduleSection";

/** Reminders that come by themselves: how they reach one, and when. */
export const RemindersSection = () => {
  const read = useApiQuery("GET /reminders", {});
  const { data } = read;
  if (!data) return <Loaded read={read} skeleton={<SkeletonRows />} />;
  return (
    <div className="space-y-5">
      <ChannelsSection reminders={data} />
      <ScheduleSection reminders={data} />
    </div>
  );
};
