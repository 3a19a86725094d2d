import type { Channel, Conversation } from "@followthrough/contract";
import { PastDayField } from "../../lib/PastDayField";
import { useToday } from "../../lib/session";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { useEditing } from "../../lib/useEditing";
import { channelOptions, formatChannel } from "../../lib/words";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { Chip } from "../../ui/Chip";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { SkeletonRows } from "../../ui/Skeleton";
import { TextArea } from "../../ui/TextArea";
import { formatDay } from "../../ui/dayFormat";
import { type EditedFields, pickedField, proseField } from "../../ui/editedField";
import { toast } from "../../ui/toast";
import { Loaded } from "../../lib/Loaded";
import { PersonPicker } from "../contacts/PersonPicker";
import { EventPicker, type PickedEvent } from "../events/EventPicker";

interface Who {
  readonly id: string;
  readonly name: string;
}

interface Fields {
  channel: Channel;
  notes: string;
  heldOn: string | null;
  event: PickedEvent | null;
  people: readonly Who[];
}

const fieldsShown = (today: string): EditedFields<Fields> => ({
  channel: pickedField<Channel>("How", formatChannel),
  notes: proseField("What was said"),
  heldOn: pickedField("When", (day) => (day ? formatDay(day, today) : "")),
  event: pickedField("At", (event) => event?.name ?? ""),
  people: pickedField("Who was there", (people) => people.map(({ name }) => name).join(", ")),
});

const title = "Change what was said";

/** A conversation put right: what was said, how, when, where and with whom; or thrown away. */
export const EditConversationDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const read = useApiQuery("GET /conversations/:id", { params: { id } });
  if (read.data) return <EditForm conversation={read.data} onClose={onClose} />;
  return (
    <Dialog title={title} onClose={onClose} footer={<Button onClick={onClose}>Cancel</Button>}>
      <Loaded read={read} skeleton={<SkeletonRows count={2} />} />
    </Dialog>
  );
};

const EditForm = ({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) => {
  const today = useToday();
  const { id } = conversation;
  const edit = useApiMutation("PATCH /conversations/:id", { showsItsFailure: true });
  const remove = useApiMutation("DELETE /conversations/:id");
  const restore = useApiMutation("POST /conversations/:id/restoration");
  const form = useEditing<Conversation, Fields>(conversation, {
    place: `edit conversation ${id}`,
    formOf: ({ channel, notes, heldOn, event, contacts } = conversation) => ({
      channel,
      notes,
      heldOn,
      event,
      people: contacts,
    }),
    send: ({ channel, notes, heldOn, event, people }, version) =>
      edit.mutateAsync({
        params: { id },
        version,
        body: {
          channel,
          notes,
          heldOn: heldOn ?? "",
          eventId: event?.id ?? null,
          contactIds: people.map((one) => one.id),
        },
      }),
    onSaved: onClose,
  });
  const { channel, notes, heldOn, event, people } = form.value;
  const toTrash = () =>
    form.version &&
    remove.mutate(
      { params: { id }, version: form.version },
      {
        onSuccess: () => {
          onClose();
          toast({ text: "Moved to the trash", undo: () => restore.mutate({ params: { id } }) });
        },
      },
    );
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={form.save}
      typed={form.typed}
      footer={
        <>
          <Button tone="quiet" className="mr-auto" busy={remove.isPending} onClick={toTrash}>
            Move to the trash
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={form.saving}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(["notes", "heldOn", "contactIds"])}</FormProblem>
        <ChangedElsewhere choosing={form.choosing} fields={fieldsShown(today)} />
        <Field label="What was said" error={form.error("notes")}>
          <TextArea
            rows={4}
            data-autofocus
            value={notes}
            onChange={(change) => form.set({ notes: change.target.value })}
          />
        </Field>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="How">
            <Select
              options={channelOptions}
              value={channel}
              onChange={(change) => form.set({ channel: change.target.value as Channel })}
            />
          </Field>
          <Field label="When" error={form.error("heldOn")}>
            <PastDayField value={heldOn} onChange={(day) => form.set({ heldOn: day })} today={today} />
          </Field>
          <Field label="At" optional>
            <EventPicker value={event} onChange={(picked) => form.set({ event: picked })} />
          </Field>
          <Field label="Who else was there" optional error={form.error("contactIds")}>
            <PersonPicker
              value={null}
              clearOnPick
              onChange={(picked) => {
                const { id: personId, name } = picked ?? {};
                if (personId && name !== undefined && !people.some((one) => one.id === personId))
                  form.set({ people: [...people, { id: personId, name }] });
              }}
            />
          </Field>
        </div>
        <div className="flex flex-wrap gap-1.5">
          {people.map((one) => (
            <Chip
              key={one.id}
              removeLabel={`Without ${one.name}`}
              {...(people.length > 1
                ? { onRemove: () => form.set({ people: people.filter((other) => other.id !== one.id) }) }
                : {})}
            >
              {one.name}
            </Chip>
          ))}
        </div>
      </div>
    </Dialog>
  );
};
