import type { Event } from "@followthrough/contract";
import { useNavigate } from "react-router";
import { parseFutureDay, parsePastDay } from "../../lib/dayWords";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { editBy } from "../../lib/editBy";
import { useEditing } from "../../lib/useEditing";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { pastDays } from "../../ui/dayExamples";
import { DayField } from "../../ui/DayField";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { formatDay } from "../../ui/dayFormat";
import { type EditedFields, lineField, pickedField, proseField } from "../../ui/editedField";
import { useDayHabits } from "../../lib/useDayHabits";

interface EventForm {
  name: string;
  place: string;
  notes: string;
  startsOn: string | null;
  endsOn: string | null;
}

const eventFields = (today: string): EditedFields<EventForm> => {
  const say = (day: string | null) => (day ? formatDay(day, today) : "");
  return {
    name: lineField("Name"),
    place: lineField("Place"),
    notes: proseField("Notes"),
    startsOn: pickedField("First day", say),
    endsOn: pickedField("Last day", say),
  };
};

const shown = ["name", "startsOn", "endsOn", "place", "notes"];

/** An event, new or changed. A new one opens, so that the people met there can be added. */
export const EventDialog = ({
  event,
  name: called = "",
  onClose,
}: {
  event?: Event;
  /** What a new one is called, where that was said already. */
  name?: string | undefined;
  onClose: () => void;
}) => {
  const habits = useDayHabits();
  const today = useToday();
  const navigate = useNavigate();
  const create = useApiMutation("POST /events", { showsItsFailure: true });
  const edit = useApiMutation("PATCH /events/:id", { showsItsFailure: true });
  const form = useEditing<Event, EventForm>(event, {
    place: event ? `edit event ${event.id}` : "add event",
    formOf: (record) => ({
      name: record?.name ?? called,
      place: record?.place ?? "",
      notes: record?.notes ?? "",
      startsOn: record?.startsOn ?? today,
      endsOn: record?.endsOn ?? null,
    }),
    ...editBy(
      "PATCH /events/:id",
      edit.mutateAsync,
      ({ startsOn, endsOn, ...rest }: EventForm, version, { id }: Event) => {
        const first = startsOn ?? "";
        return { params: { id }, version, body: { ...rest, startsOn: first, endsOn: endsOn ?? first } };
      },
    ),
    onSaved: onClose,
    notice: ({ name }) => `Saved ${name}`,
  });
  // A bare date may lie on either side of today; words for the past are read first.
  const parse = (text: string) => parsePastDay(today, habits)(text) ?? parseFutureDay(today, habits)(text);
  const submit = () => {
    if (event) {
      form.save();
      return;
    }
    create.mutate(
      { body: { ...form.value, startsOn: form.value.startsOn ?? "" } },
      {
        onSuccess: ({ id }) => {
          onClose();
          void navigate(pagePaths.event(id));
        },
        onError: form.failed,
      },
    );
  };
  const field = (key: "name" | "place" | "notes") => ({
    value: form.value[key],
    onChange: (change: { target: { value: string } }) => form.set({ [key]: change.target.value }),
  });
  return (
    <Dialog
      title={event ? `Edit ${event.name}` : "Add an event"}
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={create.isPending || form.saving}>
            {event ? "Save" : "Add it"}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(shown)}</FormProblem>
        <ChangedElsewhere choosing={form.choosing} fields={eventFields(today)} />
        <Field label="Name" error={form.error("name")}>
          <TextInput placeholder="ALA Annual" {...field("name")} />
        </Field>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="First day" error={form.error("startsOn")}>
            <DayField
              value={form.value.startsOn}
              onChange={(startsOn) => form.set({ startsOn })}
              today={today}
              parse={parse}
              examples={pastDays(today)}
            />
          </Field>
          <Field label="Last day" optional error={form.error("endsOn")}>
            <DayField
              value={form.value.endsOn}
              onChange={(endsOn) => form.set({ endsOn })}
              today={today}
              parse={parse}
              examples={pastDays(today)}
              placeholder="The same day"
            />
          </Field>
        </div>
        <Field label="Place" optional error={form.error("place")}>
          <TextInput {...field("place")} />
        </Field>
        <Field label="Notes" optional error={form.error("notes")}>
          <TextArea {...field("notes")} />
        </Field>
      </div>
    </Dialog>
  );
};
