import type { Profile } from "@followthrough/contract";
import { useApiMutation } from "../../lib/useApi";
import { useEditing } from "../../lib/useEditing";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { Checkbox } from "../../ui/Checkbox";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { RestoredNotice } from "../../ui/RestoredNotice";
import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";
import { formatWeekday } from "../../ui/dayFormat";
import { type EditedFields, lineField, listField } from "../../ui/editedField";
import { toast } from "../../ui/toast";
import { TitledCard } from "../../ui/TitledCard";
import { timeZoneOptions } from "./timeZones";

const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** 2024-01-01 was a Monday. */
const nameOf = (weekday: number) => formatWeekday(`2024-01-0${weekday}`, "short");

interface ProfileForm {
  name: string;
  timeZone: string;
  workingDays: number[];
  /** As typed. */
  dailyLimit: string;
  /** As typed. */
  patienceDays: string;
}

const profileFields: EditedFields<ProfileForm> = {
  name: lineField("Your name"),
  timeZone: lineField("Time zone"),
  workingDays: listField("Working days", nameOf),
  dailyLimit: lineField("Follow-ups a day, at most"),
  patienceDays: lineField("Working days to wait for an answer"),
};

/** Name, zone, and how much goes on one day. */
export const ProfileSection = ({ account }: { account: Profile }) => {
  const edit = useApiMutation("PATCH /account", { showsItsFailure: true });
  const form = useEditing<Profile, ProfileForm>(account, {
    place: "profile",
    formOf: ({ name, timeZone, workingDays, dailyLimit, patienceDays } = account) => ({
      name,
      timeZone,
      workingDays: workingDays.toSorted((one, other) => one - other),
      dailyLimit: String(dailyLimit),
      patienceDays: String(patienceDays),
    }),
    send: (value, version) =>
      edit.mutateAsync({
        version,
        body: {
          ...value,
          dailyLimit: Number(value.dailyLimit),
          patienceDays: Number(value.patienceDays),
        },
      }),
    onSaved: () => toast({ text: "Saved" }),
    followsUntilTyped: true,
  });
  const { value } = form;
  const toggle = (weekday: number) =>
    form.set({
      workingDays: value.workingDays.includes(weekday)
        ? value.workingDays.filter((day) => day !== weekday)
        : [...value.workingDays, weekday].toSorted((one, other) => one - other),
    });
  return (
    <TitledCard title="Profile">
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <RestoredNotice typed={form.typed} title="Your profile">
          <FormProblem>
            {form.problem(["name", "timeZone", "workingDays", "dailyLimit", "patienceDays"])}
          </FormProblem>
          <ChangedElsewhere choosing={form.choosing} fields={profileFields} />
          <div className="grid gap-3 laptop:grid-cols-2">
            <Field label="Your name" error={form.error("name")}>
              <TextInput
                autoComplete="name"
                value={value.name}
                onChange={(event) => form.set({ name: event.target.value })}
              />
            </Field>
            <Field
              label="Time zone"
              error={form.error("timeZone")}
              hint={
                value.timeZone === account.timeZone
                  ? undefined
                  : "Steps stay on their days, and 3 pm is 3 pm there. “Today” begins when it does there."
              }
            >
              <Select
                options={timeZoneOptions(value.timeZone)}
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
            <Field
              label="Working days to wait for an answer"
              error={form.error("patienceDays")}
              hint="So long are people left in peace once you have asked them something."
            >
              <TextInput
                inputMode="numeric"
                value={value.patienceDays}
                onChange={(event) => form.set({ patienceDays: event.target.value })}
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
          <Button type="submit" tone="primary" busy={form.saving}>
            Save
          </Button>
        </RestoredNotice>
      </form>
    </TitledCard>
  );
};
