import type { Event } from "@followthrough/contract";
import { useState } from "react";
import { useNavigate } from "react-router";
import { dayAhead, dayBehind } from "../../lib/dayWords";
import { links } from "../../lib/links";
import { useToday } from "../../lib/session";
import { useChange } from "../../lib/useCall";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { DayField } from "../../ui/DayField";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";

const shown = ["name", "startsOn", "endsOn", "place", "notes"];

/** An event, new or changed. A new one opens, so that the people met there can be added. */
export const EventDialog = ({ event, onClose }: { event?: Event; onClose: () => void }) => {
  const today = useToday();
  const navigate = useNavigate();
  const form = useForm({ name: event?.name ?? "", place: event?.place ?? "", notes: event?.notes ?? "" });
  const [startsOn, setStartsOn] = useState<string | null>(event?.startsOn ?? today);
  const [endsOn, setEndsOn] = useState<string | null>(event?.endsOn ?? null);
  const create = useChange("POST /events", { showsItsFailure: true });
  const edit = useChange("PATCH /events/:id", { showsItsFailure: true });
  // A bare date may lie on either side of today; words for the past are read first.
  const parse = (text: string) => dayBehind(today)(text) ?? dayAhead(today)(text);
  const submit = () => {
    const body = { ...form.value, startsOn: startsOn ?? "" };
    if (event) {
      edit.mutate(
        {
          params: { id: event.id },
          version: event.version,
          body: { ...body, endsOn: endsOn ?? body.startsOn },
        },
        { onSuccess: onClose, onError: form.failed },
      );
      return;
    }
    create.mutate(
      { body: { ...body, endsOn } },
      {
        onSuccess: ({ id }) => {
          onClose();
          void navigate(links.event(id));
        },
        onError: form.failed,
      },
    );
  };
  const field = (key: keyof typeof form.value) => ({
    value: form.value[key],
    onChange: (change: { target: { value: string } }) => form.set({ [key]: change.target.value }),
  });
  return (
    <Dialog
      title={event ? `Edit ${event.name}` : "Add an event"}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={create.isPending || edit.isPending}>
            {event ? "Save" : "Add it"}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(shown)}</FormProblem>
        <Field label="Name" error={form.error("name")}>
          <TextInput placeholder="ALA Annual" {...field("name")} />
        </Field>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="First day" error={form.error("startsOn")}>
            <DayField
              value={startsOn}
              onChange={setStartsOn}
              today={today}
              parse={parse}
              placeholder="today, yesterday, Jun 3"
            />
          </Field>
          <Field label="Last day" optional error={form.error("endsOn")}>
            <DayField
              value={endsOn}
              onChange={setEndsOn}
              today={today}
              parse={parse}
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
