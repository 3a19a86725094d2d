import type { Import } from "@followthrough/contract";
import { Suspense, useState } from "react";
import { parseFutureDay } from "../../lib/dayWords";
import { useToday } from "../../lib/session";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { useTried } from "../../lib/useTried";
import { changeAction } from "../../lib/changeAction";
import { actionOptions, formatDayInSentence } from "../../lib/words";
import { BarChart } from "../../ui/BarChart";
import { Button } from "../../ui/Button";
import { ButtonLink } from "../../ui/ButtonLink";
import { Card } from "../../ui/Card";
import { DayField } from "../../ui/DayField";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { RestoredNotice } from "../../ui/RestoredNotice";
import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";
import { formatDate } from "../../ui/dayFormat";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { ChangedJobs } from "./ChangedJobs";
import { UndoImport } from "./UndoImport";
import { UnplacedList } from "./UnplacedList";
import { dialogOnDemand } from "../../lib/onDemand";
import { useDayHabits } from "../../lib/useDayHabits";

const BulkPlanDialog = dialogOnDemand(async () => (await import("../bulk/BulkPlanDialog")).BulkPlanDialog);

const PlanForm = ({ found }: { found: Import }) => {
  const habits = useDayHabits();
  const today = useToday();
  const parse = parseFutureDay(today, habits);
  const form = useForm(
    {
      action: "email" as (typeof actionOptions)[number]["value"],
      what: "Say hello and catch up",
      fromOn: parse("tomorrow"),
    },
    `plan import ${found.id}`,
  );
  const { action, what, fromOn } = form.value;
  const spread = useApiQuery(
    "GET /imports/:id/follow-ups",
    { params: { id: found.id }, query: { fromOn: fromOn ?? today } },
    { enabled: fromOn !== null, placeholderData: (before) => before },
  );
  const [choosing, setChoosing] = useState(false);
  const plan = useApiMutation("POST /imports/:id/follow-ups", { showsItsFailure: true });
  const { isTried, noteTry } = useTried();
  const people = spread.data?.people ?? 0;
  const days = spread.data?.days ?? [];
  if (spread.data && people === 0) return null;
  const submit = () => {
    if (fromOn === null) return noteTry();
    plan.mutate(
      { params: { id: found.id }, body: { action, what, fromOn } },
      {
        onSuccess: ({ created, lastOn }) =>
          toast({
            text: `${plural(created, "follow-up")} planned${lastOn ? `, the last one ${formatDayInSentence(lastOn, today)}` : ""}`,
          }),
        onError: form.failed,
      },
    );
  };
  return (
    <Card>
      <form
        noValidate
        aria-labelledby="plan-heading"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="space-y-4"
      >
        <div>
          <h2 id="plan-heading" className="font-[640]">
            A next step for each of them?
          </h2>
          <p className="text-sm text-soft">
            They are spread over your working days, within your daily limit, beside what is due already.
          </p>
        </div>
        <RestoredNotice typed={form.typed} title="A next step for each of them">
          <FormProblem>{form.problem(["what", "fromOn"])}</FormProblem>
          <div className="grid gap-3 laptop:grid-cols-[10rem_1fr]">
            <Field label="How">
              <Select
                options={actionOptions}
                value={form.value.action}
                onChange={(event) =>
                  form.set(changeAction(form.value, event.target.value as typeof form.value.action))
                }
              />
            </Field>
            <Field label="What" error={form.error("what")}>
              <TextInput
                value={form.value.what}
                onChange={(event) => form.set({ what: event.target.value })}
              />
            </Field>
          </div>
          <Field
            label="Beginning"
            error={isTried && fromOn === null ? "Say from which day on." : form.error("fromOn")}
          >
            <DayField
              value={fromOn}
              onChange={(day) => form.set({ fromOn: day })}
              today={today}
              parse={parse}
            />
          </Field>
          {days.length > 0 && (
            <BarChart
              label="How many follow-ups each day would have"
              nameHeading="Day"
              valueHeading="Follow-ups"
              height={56}
              bars={days
                .slice(0, 40)
                .map((one) => ({ name: formatDate(one.on, today), value: one.already + one.added }))}
            />
          )}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" tone="primary" busy={plan.isPending}>
              Plan {plural(people, "follow-up")}
              {days.length > 1 && `, ${plural(days.length, "day")}`}
            </Button>
            <Button onClick={() => setChoosing(true)}>A playbook instead…</Button>
          </div>
        </RestoredNotice>
      </form>
      <Suspense>
        {choosing && (
          <BulkPlanDialog
            selection={{ filter: { importId: found.id } }}
            count={found.created}
            first="playbook"
            onClose={() => setChoosing(false)}
          />
        )}
      </Suspense>
    </Card>
  );
};

/** What an import brought in, and the follow-up step afterwards. */
export const ImportResult = ({ found }: { found: Import }) => {
  const { created, updated, unchanged } = found;
  return (
    <div className="space-y-5">
      <p className="text-lg font-[620]">
        {created.toLocaleString()} added
        {updated > 0 && `, ${updated.toLocaleString()} completed`}
        {unchanged > 0 && `, ${unchanged.toLocaleString()} unchanged`}.
      </p>
      {found.changedJobs > 0 && <ChangedJobs found={found} />}
      {created > 0 && <PlanForm found={found} />}
      <UnplacedList unplaced={found.unplaced} />
      <div className="flex flex-wrap gap-2">
        <ButtonLink to="/people?sort=newest">See your people</ButtonLink>
        <ButtonLink to="/import" tone="quiet">
          Import another file
        </ButtonLink>
        <UndoImport found={found} />
      </div>
    </div>
  );
};
