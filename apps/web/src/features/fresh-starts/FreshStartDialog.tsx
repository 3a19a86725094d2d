import type { Calls, FreshStartChoice, TodayRow } from "@followthrough/contract";
import { useQuery } from "@tanstack/react-query";
import { parseFutureDay } from "../../lib/dayWords";
import { callApi } from "../../lib/callApi";
import { describeFailure } from "../../lib/failure";
import { useToday } from "../../lib/session";
import { undoBy } from "../../lib/undoBy";
import { useApiMutation } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { describeStep } from "../../lib/stepWords";
import { formatDue } from "../../lib/words";
import { Button } from "../../ui/Button";
import { DayField } from "../../ui/DayField";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { SegmentedChoice } from "../../ui/SegmentedChoice";
import { Select } from "../../ui/Select";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { useDebouncedValue } from "../../ui/useDebouncedValue";
import { PlanDays } from "../follow-ups/PlanDays";
import { useTried } from "../../lib/useTried";
import { RestOfLate } from "./RestOfLate";
import { useDayHabits } from "../../lib/useDayHabits";

type Draft = Calls["POST /fresh-start-plans"]["body"];

interface FreshStartDialogProps {
  /** The late ones that were read, the oldest first. */
  late: readonly TodayRow[];
  /** How many there are. */
  total: number;
  onClose: () => void;
}

const choices: readonly { value: FreshStartChoice; label: string }[] = [
  { value: "spread", label: "Spread" },
  { value: "keep", label: "Keep as late" },
  { value: "drop", label: "Drop" },
];

/** What came of it: "12 spread, 2 dropped". */
const describeOutcome = ({ spread, dropped }: { spread: number; dropped: number }): string =>
  [spread > 0 ? `${plural(spread, "step")} spread` : "", dropped > 0 ? `${dropped} dropped` : ""]
    .filter(Boolean)
    .join(", ") || "Nothing changed";

const useFreshStart = () => {
  const start = useApiMutation("POST /fresh-starts", { showsItsFailure: true });
  const undo = useApiMutation("DELETE /fresh-starts/:id");
  const takeBack = async (id: string): Promise<void> => {
    const { restored, left } = await undo.mutateAsync({ params: { id } });
    toast({
      text: `${plural(restored, "step")} as before${left > 0 ? `; ${left} changed since and stay as they are` : ""}`,
    });
  };
  return {
    busy: start.isPending,
    run: async (draft: Draft): Promise<void> => {
      const done = await start.mutateAsync({ body: draft });
      toast({
        text: `Fresh start: ${describeOutcome(done)}`,
        ...undoBy("DELETE /fresh-starts/:id", { params: { id: done.id } }),
        undo: () => takeBack(done.id),
      });
    },
  };
};

/** All that is late at once: spread over the coming working days, kept as it is, or dropped, with the days shown first. */
export const FreshStartDialog = ({ late, total, onClose }: FreshStartDialogProps) => {
  const habits = useDayHabits();
  const today = useToday();
  const form = useForm(
    {
      choice: "spread" as FreshStartChoice,
      others: {} as Readonly<Record<string, FreshStartChoice>>,
      from: today as string | null,
    },
    "fresh start",
  );
  const { choice, others, from } = form.value;
  const freshStart = useFreshStart();
  const exceptions = late.flatMap(({ followUp: { id } }) => {
    const other = others[id];
    return other === undefined || other === choice ? [] : [{ id, choice: other }];
  });
  const draft: Draft = { choice, from, exceptions };
  // Without a day nothing is spread from today by itself.
  const lacksDay = from === null && [choice, ...exceptions.map((one) => one.choice)].includes("spread");
  const asked = useDebouncedValue(JSON.stringify(draft), 200);
  const plan = useQuery({
    queryKey: ["POST /fresh-start-plans", asked],
    queryFn: () => callApi("POST /fresh-start-plans", { body: JSON.parse(asked) as Draft }),
    placeholderData: (before) => before,
    enabled: !lacksDay,
  });
  const covered = plan.data ? plan.data.spread + plan.data.kept + plan.data.dropped : total;
  const changed = plan.data ? plan.data.spread + plan.data.dropped : 0;
  const { isTried, noteTry } = useTried();
  const changesNothing = !lacksDay && plan.data !== undefined && changed === 0;
  const submit = () =>
    lacksDay || changesNothing ? noteTry() : void freshStart.run(draft).then(onClose, form.failed);
  return (
    <Dialog
      title={`Fresh start with ${plural(total, "late step")}`}
      description="The day you first promised stays with each of them."
      size="lg"
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={freshStart.busy}>
            {plan.data && !lacksDay ? describePlan(plan.data) : "Start afresh"}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>
          {form.problem(["from"]) ??
            (isTried && changesNothing ? "As it is chosen, nothing would change." : null)}
        </FormProblem>
        <SegmentedChoice
          label="What becomes of them"
          value={choice}
          onChange={(next) => form.set({ choice: next, others: {} })}
          options={choices}
        />
        <Field
          label="Beginning on"
          error={isTried && lacksDay ? "Say from which day on." : form.error("from")}
        >
          <DayField
            value={from}
            onChange={(next) => form.set({ from: next })}
            today={today}
            parse={parseFutureDay(today, habits)}
          />
        </Field>
        {plan.error && !plan.data ? (
          <p role="alert" className="text-sm text-late">
            {describeFailure(plan.error)}
          </p>
        ) : (
          plan.data &&
          !lacksDay && <PlanDays plan={{ ...plan.data, steps: plan.data.spread }} today={today} />
        )}
        <ul aria-label="Late steps" className="overflow-clip rounded-lg border border-line">
          {late.map(({ followUp, contact }) => (
            <li
              key={followUp.id}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3 py-2 first:border-t-0"
            >
              <span className="min-w-44 flex-1 text-sm">
                <bdi className="font-[560] wrap-anywhere">
                  {describeStep(followUp.what, contact?.name ?? null, followUp.action)}
                </bdi>
                <span className="block text-xs text-soft">{formatDue(followUp, today)}</span>
              </span>
              <Select
                aria-label={`What becomes of “${describeStep(followUp.what, contact?.name ?? null, followUp.action)}”`}
                options={choices}
                value={others[followUp.id] ?? choice}
                onChange={(event) =>
                  form.set({
                    others: { ...others, [followUp.id]: event.target.value as FreshStartChoice },
                  })
                }
              />
            </li>
          ))}
        </ul>
        <RestOfLate total={total} shown={late.length} covered={covered} />
      </div>
    </Dialog>
  );
};

/** The button says what it does: "Spread 12, drop 2". */
const describePlan = ({ spread, dropped }: { spread: number; dropped: number }): string =>
  [spread > 0 ? `Spread ${spread}` : "", dropped > 0 ? `${spread > 0 ? "drop" : "Drop"} ${dropped}` : ""]
    .filter(Boolean)
    .join(", ") || "Nothing to change";
