import type { Calls } from "@followthrough/contract";
import { describeFailure } from "../../lib/failure";
import { useToday } from "../../lib/session";
import { useApiQuery } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { SegmentedChoice } from "../../ui/SegmentedChoice";
import { Select } from "../../ui/Select";
import { plural } from "../../ui/plural";
import { useDebouncedValue } from "../../ui/useDebouncedValue";
import { type Step, StepFields } from "../follow-ups/StepFields";
import { PlanDays } from "../follow-ups/PlanDays";
import { type Selection, useBulk } from "./useBulk";
import { useTried } from "../../lib/useTried";
import { useQuery } from "@tanstack/react-query";
import { callApi } from "../../lib/callApi";

type PlanAct = Calls["POST /bulk-plans"]["body"]["act"];

interface BulkPlanDialogProps {
  selection: Selection;
  count: number;
  /** What is offered first. */
  first?: "followUp" | "playbook";
  onClose: () => void;
}

/** Plans a step, or begins a playbook, with each of many people; the days are shown before anything is saved. */
export const BulkPlanDialog = ({ selection, count, first = "followUp", onClose }: BulkPlanDialogProps) => {
  const today = useToday();
  const playbooks = useApiQuery("GET /playbooks", {}).data?.playbooks ?? [];
  const form = useForm(
    {
      kind: first,
      step: { action: "email", what: "Write to {first name}", dueOn: today, dueTime: null } as Step,
      spread: true,
      chosen: null as string | null,
    },
    `plan many ${JSON.stringify(selection)}`,
  );
  const { kind, step, spread, chosen } = form.value;
  const bulk = useBulk();
  const playbookId = chosen ?? playbooks[0]?.id ?? "";
  const act: PlanAct =
    kind === "playbook"
      ? { kind, playbookId }
      : { kind, action: step.action, what: step.what, dueOn: step.dueOn ?? today, spread };
  // What a step says has no part in its day.
  const asked = useDebouncedValue(JSON.stringify(kind === "playbook" ? act : { ...act, what: "Write" }), 250);
  const plan = useQuery({
    queryKey: ["POST /bulk-plans", selection, asked],
    queryFn: () => callApi("POST /bulk-plans", { body: { selection, act: JSON.parse(asked) as PlanAct } }),
    enabled: kind === "followUp" || playbookId !== "",
    placeholderData: (before) => before,
  });
  const { isTried, noteTry } = useTried();
  const missing: Readonly<Record<string, string | undefined>> =
    kind === "playbook"
      ? { playbook: playbookId === "" ? "There is no playbook yet: make one in the settings." : undefined }
      : {
          what: step.what.trim() === "" ? "Say what is to be done." : undefined,
          dueOn: step.dueOn === null ? "Say from which day on." : undefined,
        };
  const submit = () => {
    if (Object.values(missing).some(Boolean)) return noteTry();
    bulk
      .run(selection, act, kind === "playbook" ? "on the playbook" : "with a next step")
      .then(onClose, form.failed);
  };
  return (
    <Dialog
      title={`Next step with ${plural(count, "person", "people")}`}
      size="lg"
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={bulk.busy}>
            {plan.data ? `Plan ${plural(plan.data.steps, "step")}` : "Plan"}
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <FormProblem>{form.problem(["act.what", "act.dueOn"])}</FormProblem>
        <SegmentedChoice
          label="What to plan"
          value={kind}
          onChange={(next) => form.set({ kind: next })}
          options={[
            { value: "followUp", label: "One step" },
            { value: "playbook", label: "A playbook" },
          ]}
        />
        {kind === "followUp" ? (
          <>
            <StepFields
              value={step}
              onChange={(next) => form.set({ step: next })}
              today={today}
              error={(field) => (isTried ? missing[field] : undefined) ?? form.error(`act.${field}`)}
              withTime={false}
            />
            <p className="text-sm text-soft">{"{first name} and {event} are filled in for each of them."}</p>
            <Checkbox
              label="Spread over working days"
              hint="From that day on, as many a day as your daily limit leaves room for."
              checked={spread}
              onChange={(event) => form.set({ spread: event.target.checked })}
            />
          </>
        ) : (
          <Field label="Playbook" error={isTried ? missing["playbook"] : undefined}>
            <Select
              options={playbooks.map(({ id, name, steps }) => ({
                value: id,
                label: `${name} (${plural(steps.length, "step")})`,
              }))}
              value={playbookId}
              onChange={(event) => form.set({ chosen: event.target.value })}
            />
          </Field>
        )}
        {plan.error && !plan.data ? (
          <p role="alert" className="text-sm text-late">
            {describeFailure(plan.error)}
          </p>
        ) : (
          plan.data && <PlanDays plan={plan.data} today={today} />
        )}
      </div>
    </Dialog>
  );
};
