import type { Profile } from "@followthrough/contract";
import { useChange } from "../../lib/useCall";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";
import { sayWeekday } from "../../ui/dayFormat";
import { toast } from "../../ui/toast";
import { TitledCard } from "../../ui/TitledCard";
import { timeZoneOptions } from "./timeZones";

const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** 2024-01-01 was a Monday. */
const nameOf = (weekday: number) => sayWeekday(`2024-01-0${weekday}`, "short");

/** Name, address, zone, and how much goes on one day. */
export const ProfileSection = ({ account }: { account: Profile }) => {
  const { name, email, timeZone, workingDays, dailyLimit } = account;
  const form = useForm({ name, email, timeZone, workingDays, dailyLimit: String(dailyLimit) });
  const edit = useChange("PATCH /account", { showsItsFailure: true });
  const { value } = form;
  const save = () =>
    edit.mutate(
      { version: account.version, body: { ...value, dailyLimit: Number(value.dailyLimit) } },
      { onSuccess: () => toast({ text: "Saved" }), onError: form.failed },
    );
  const toggle = (weekday: number) =>
    form.set({
      workingDays: value.workingDays.includes(weekday)
        ? value.workingDays.filter((day) => day !== weekday)
        : [...value.workingDays, weekday],
    });
  return (
    <TitledCard title="Profile">
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <FormProblem>{form.problem(["name", "email", "timeZone", "workingDays", "dailyLimit"])}</FormProblem>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="Your name" error={form.error("name")}>
            <TextInput
              autoComplete="name"
              value={value.name}
              onChange={(event) => form.set({ name: event.target.value })}
            />
          </Field>
          <Field label="E-mail" error={form.error("email")}>
            <TextInput
              type="email"
              autoComplete="email"
              value={value.email}
              onChange={(event) => form.set({ email: event.target.value })}
            />
          </Field>
          <Field label="Time zone" error={form.error("timeZone")}>
            <Select
              options={timeZoneOptions(timeZone)}
              value={value.timeZone}
              onChange={(event) => form.set({ timeZone: event.target.value })}
            />
          </Field>
          <Field
            label="Follow-ups a day, at most"
            error={form.error("dailyLimit")}
            hint="When many are planned at once, they are spread."
          >
            <TextInput
              inputMode="numeric"
              value={value.dailyLimit}
              onChange={(event) => form.set({ dailyLimit: event.target.value })}
            />
          </Field>
        </div>
        <Field label="Working days" group error={form.error("workingDays")}>
          <div className="flex flex-wrap gap-x-4">
            {weekdays.map((weekday) => (
              <Checkbox
                key={weekday}
                label={nameOf(weekday)}
                checked={value.workingDays.includes(weekday)}
                onChange={() => toggle(weekday)}
              />
            ))}
          </div>
        </Field>
        <Button type="submit" tone="primary" busy={edit.isPending}>
          Save
        </Button>
      </form>
    </TitledCard>
  );
};
