import type { CalendarDay, Reminders } from "@followthrough/contract";
import { useTimeZone, useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { useEditing } from "../../lib/useEditing";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { Checkbox } from "../../ui/Checkbox";
import { DayField } from "../../ui/DayField";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { RestoredNotice } from "../../ui/RestoredNotice";
import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";
import { TitledCard } from "../../ui/TitledCard";
import { formatDate, formatWeekday } from "../../ui/dayFormat";
import { type EditedFields, lineField, listField, pickedField } from "../../ui/editedField";
import { toast } from "../../ui/toast";
import { useDayHabits } from "../../lib/useDayHabits";
import { useDayWordsLate } from "../../lib/useDayWordsLate";

const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** 2024-01-01 was a Monday. */
const nameOf = (weekday: number, style: "short" | "long" = "short") =>
  formatWeekday(`2024-01-0${weekday}`, style);

const reviewOptions = [
  { value: "", label: "None" },
  ...weekdays.map((weekday) => ({ value: String(weekday), label: `On ${nameOf(weekday, "long")}` })),
];

const beforeWords = [
  [0, "When it is time"],
  [10, "10 minutes before"],
  [30, "Half an hour before"],
  [60, "An hour before"],
  [1440, "A day before"],
] as const;

/** Another number may have been set through the API. */
const beforeOptions = (minutes: number | null) => [
  { value: "", label: "No" },
  ...beforeWords.map(([value, label]) => ({ value: String(value), label })),
  ...(minutes === null || beforeWords.some(([value]) => value === minutes)
    ? []
    : [{ value: String(minutes), label: `${minutes} minutes before` }]),
];

interface ScheduleForm {
  digestAt: string;
  digestDays: number[];
  digestWhenEmpty: boolean;
  reviewOn: number | null;
  minutesBefore: number | null;
  quietUntilOn: CalendarDay | null;
}

const orNull = (value: string): number | null => (value === "" ? null : Number(value));

/** What goes out, and when. */
export const ScheduleSection = ({ reminders }: { reminders: Reminders }) => {
  const habits = useDayHabits();
  const today = useToday();
  const timeZone = useTimeZone();
  const parse = useDayWordsLate(({ parseFutureDay }) => parseFutureDay(today, habits));
  const edit = useApiMutation("PATCH /reminders", { showsItsFailure: true });
  const fields: EditedFields<ScheduleForm> = {
    digestAt: lineField("At"),
    digestDays: listField("On", nameOf),
    digestWhenEmpty: pickedField("Also when nothing is due", (value) => (value ? "Yes" : "No")),
    reviewOn: pickedField("Weekly review", (day) => (day === null ? "None" : nameOf(day, "long"))),
    minutesBefore: pickedField(
      "Before a step with a time",
      (value) => beforeOptions(value).find((one) => one.value === String(value ?? ""))?.label ?? "",
    ),
    quietUntilOn: pickedField("Quiet until", (day) => (day === null ? "Not quiet" : formatDate(day, today))),
  };
  const form = useEditing<Reminders, ScheduleForm>(reminders, {
    place: "reminders",
    formOf: (record = reminders) => ({
      digestAt: record.digestAt,
      digestDays: record.digestDays.toSorted((one, other) => one - other),
      digestWhenEmpty: record.digestWhenEmpty,
      reviewOn: record.reviewOn,
      minutesBefore: record.minutesBefore,
      quietUntilOn: record.quietUntilOn,
    }),
    send: ({ digestAt, ...value }, version) =>
      edit.mutateAsync({
        version,
        // A browser without a field for times takes any text; the server says what is wrong with it.
        body: { ...value, digestAt: digestAt as Reminders["digestAt"] },
      }),
    onSaved: () => toast({ text: "Saved" }),
    followsUntilTyped: true,
  });
  const { value } = form;
  const toggle = (weekday: number) =>
    form.set({
      digestDays: value.digestDays.includes(weekday)
        ? value.digestDays.filter((day) => day !== weekday)
        : [...value.digestDays, weekday].toSorted((one, other) => one - other),
    });
  return (
    <TitledCard title="When">
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <RestoredNotice typed={form.typed} title="When you are reminded">
          <FormProblem>{form.problem(Object.keys(fields))}</FormProblem>
          <ChangedElsewhere choosing={form.choosing} fields={fields} />
          <div className="grid gap-x-6 gap-y-4 laptop:grid-cols-[9rem_1fr]">
            <Field
              label="At"
              error={form.error("digestAt")}
              hint={timeZone ? `In ${timeZone.replaceAll("_", " ")}.` : undefined}
            >
              <TextInput
                type="time"
                value={value.digestAt}
                onChange={(event) => form.set({ digestAt: event.target.value })}
              />
            </Field>
            <Field
              label="Whom to contact that day, on"
              group
              error={form.error("digestDays")}
              hint={value.digestDays.length === 0 ? "On no day: nothing is sent each day." : undefined}
            >
              <div className="flex flex-wrap gap-x-4">
                {weekdays.map((weekday) => (
                  <Checkbox
                    key={weekday}
                    label={nameOf(weekday)}
                    checked={value.digestDays.includes(weekday)}
                    onChange={() => toggle(weekday)}
                  />
                ))}
              </div>
              <Checkbox
                label="Also when nothing is due"
                checked={value.digestWhenEmpty}
                onChange={(event) => form.set({ digestWhenEmpty: event.target.checked })}
              />
            </Field>
          </div>
          <div className="grid gap-x-6 gap-y-4 laptop:grid-cols-2">
            <Field label="The week in review" error={form.error("reviewOn")}>
              <Select
                options={reviewOptions}
                value={String(value.reviewOn ?? "")}
                onChange={(event) => form.set({ reviewOn: orNull(event.target.value) })}
              />
            </Field>
            <Field label="Before a step with a time of day" error={form.error("minutesBefore")}>
              <Select
                options={beforeOptions(value.minutesBefore)}
                value={String(value.minutesBefore ?? "")}
                onChange={(event) => form.set({ minutesBefore: orNull(event.target.value) })}
              />
            </Field>
            <Field
              label="Quiet until"
              optional
              error={form.error("quietUntilOn")}
              hint="Nothing is sent before that day."
            >
              <DayField
                value={value.quietUntilOn}
                onChange={(day) => form.set({ quietUntilOn: day as CalendarDay | null })}
                today={today}
                parse={parse}
              />
            </Field>
          </div>
          <Button type="submit" tone="primary" busy={form.saving}>
            Save
          </Button>
        </RestoredNotice>
      </form>
    </TitledCard>
  );
};
