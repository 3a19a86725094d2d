import { useToday } from "../../lib/session";
import { useApiQuery } from "../../lib/useApi";
import { formatDayInSentence } from "../../lib/words";
import { describeBackups } from "./describeBackups";

/** In a dialog that deletes for good: the copies that are not reached by it. */
export const StillInBackups = () => {
  const today = useToday();
  const { data } = useApiQuery("GET /backups", {});
  return (
    <p className="mt-2 mb-3 text-sm text-soft">
      {data
        ? describeBackups(data, (day) => formatDayInSentence(day, today))
        : "Backups may still hold it for a time."}
    </p>
  );
};
