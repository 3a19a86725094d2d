import { useToday } from "../../lib/session";
import { useRead } from "../../lib/useCall";
import { sayDayWithin } from "../../lib/words";
import { sayBackups } from "./sayBackups";

/** In a dialog that deletes for good: the copies that are not reached by it. */
export const StillInBackups = () => {
  const today = useToday();
  const { data } = useRead("GET /backups", {});
  return (
    <p className="mt-2 mb-3 text-sm text-soft">
      {data ? sayBackups(data, (day) => sayDayWithin(day, today)) : "Backups may still hold it for a time."}
    </p>
  );
};
