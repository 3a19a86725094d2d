import { describeFailure } from "../../lib/failure";
import { useSession, useToday } from "../../lib/session";
import { useApiQuery } from "../../lib/useApi";
import { formatDayInSentence } from "../../lib/words";
import { FormProblem } from "../../ui/FormProblem";
import { TitledCard } from "../../ui/TitledCard";
import { describeLastBackup } from "./describeLastBackup";

/** Whether there is something to go back to, and whether the server trusts its clock. */
export const BackupsCard = () => {
  const today = useToday();
  const timeZone = useSession().data?.account?.timeZone;
  const { data, error } = useApiQuery("GET /backups", {});
  if (!data)
    return (
      error && (
        <TitledCard title="Backups">
          <FormProblem>{`It is not known whether there are backups. ${describeFailure(error)}`}</FormProblem>
        </TitledCard>
      )
    );
  const dayOf = (instant: string) => {
    // The one locale that writes a day as 2026-06-25.
    const day = new Date(instant).toLocaleDateString("sv-SE", { timeZone });
    return formatDayInSentence(day, today);
  };
  const { words, problem } = describeLastBackup(data, (instant) => {
    const time = new Date(instant).toLocaleTimeString(undefined, { timeStyle: "short", timeZone });
    return `${dayOf(instant)} at ${time}`;
  });
  return (
    <TitledCard title="Backups">
      <div className="space-y-3">
        <FormProblem>{problem}</FormProblem>
        <p className="text-sm text-soft">{words}</p>
        {data.keptLongerUntil && (
          <p className="text-sm text-soft">
            This server was off for more than a day, or its clock is ahead. To be safe, things stay in the
            trash for longer than 30 days until {dayOf(data.keptLongerUntil)}.
          </p>
        )}
      </div>
    </TitledCard>
  );
};
