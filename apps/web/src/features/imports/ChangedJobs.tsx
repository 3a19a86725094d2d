import type { CalendarDay, Import, ImportRow } from "@followthrough/contract";
import { nextWorkingDay } from "@followthrough/domain/workingDays";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useDayHabits } from "../../lib/useDayHabits";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { toast } from "../../ui/toast";
import { congratulation, describeChangedJob } from "./jobWords";

/** More than anybody congratulates. */
const shownAtMost = 100;

const JobRow = ({ row }: { row: ImportRow }) => {
  const today = useToday();
  const { workingDays } = useDayHabits();
  const plan = useApiMutation("POST /follow-ups");
  const remove = useApiMutation("DELETE /follow-ups/:id");
  const { known, job } = row;
  if (!known || !job) return null;
  const what = congratulation(known.name, job);
  const congratulate = async () => {
    const dueOn = nextWorkingDay(today as CalendarDay, workingDays);
    const step = await plan.mutateAsync({ body: { contactId: known.id, action: "email", what, dueOn } });
    toast({
      text: `Planned: ${what}`,
      undo: async () => {
        await remove.mutateAsync({ params: { id: step.id }, version: shownVersionOf(step) });
        plan.reset();
      },
    });
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <span className="min-w-60 flex-1">
        <Link to={pagePaths.person(known.id)} className="font-[560] underline underline-offset-2">
          {known.name}
        </Link>
        <span className="block text-sm text-soft">{describeChangedJob(job)}</span>
      </span>
      <Button
        busy={plan.isPending}
        disabled={plan.isSuccess}
        aria-label={what}
        onClick={() => void congratulate()}
      >
        {plan.isSuccess ? "Planned" : "Congratulate"}
      </Button>
    </li>
  );
};

/** Who has another job by now: a reason to write. */
export const ChangedJobs = ({ found }: { found: Import }) => {
  const { data } = useApiQuery("GET /imports/:id/rows", {
    params: { id: found.id },
    query: { news: "job", limit: shownAtMost },
  });
  const rows = (data?.rows ?? []).filter(({ choice, job }) => choice === "same" && job?.choice === "take");
  if (rows.length === 0) return null;
  return (
    <Card>
      <h2 className="font-[640]">A new job is a reason to write</h2>
      <ul className="mt-2 divide-y divide-line">
        {rows.map((row) => (
          <JobRow key={row.position} row={row} />
        ))}
      </ul>
    </Card>
  );
};
