import type { BackupsAnswer } from "@followthrough/contract";
import { addDays } from "../../ui/days";

const them = (count: number): string => (count === 1 ? "it" : "them");

/**
 * Which backups still hold what is deleted for good, and until when. `formatDay` says a day of the calendar.
 */
export const describeBackups = (
  { made, daily, migration, manual }: BackupsAnswer,
  formatDay: (day: string) => string,
): string => {
  if (made === "elsewhere")
    return "Backups of the database may still hold it, for as long as whoever runs this server keeps them.";
  const until = daily.latestAt && formatDay(addDays(daily.latestAt.slice(0, 10), daily.keptAtMost ?? 0));
  const parts = [
    daily.count > 0 &&
      `${daily.count} made daily, ${daily.count === 1 ? "" : "the last of them "}until about ${until ?? ""}`,
    migration.count > 0 &&
      `${migration.count} made before an update, until somebody removes ${them(migration.count)} or ${migration.keptAtMost ?? 0} more updates were made`,
    manual.count > 0 && `${manual.count} made by hand, until somebody removes ${them(manual.count)}`,
  ].filter((part) => part !== false);
  if (parts.length === 0)
    return "No backup on this server holds it. Copies that were taken elsewhere are not known here.";
  const isOne = daily.count + migration.count + manual.count === 1;
  return `${isOne ? "A backup on this server still holds" : "Backups on this server still hold"} it: ${parts.join("; ")}.`;
};
