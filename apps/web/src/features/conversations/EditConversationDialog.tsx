import type { Channel, Conversation, StartedBy } from "@followthrough/contract";
import { useToday } from "../../lib/session";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { editBy } from "../../lib/editBy";
import { useEditing } from "../../lib/useEditing";
import { formatChannel } from "../../lib/words";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { SkeletonRows } from "../../ui/Skeleton";
import { formatDay } from "../../ui/dayFormat";
import { type EditedFields, pickedField, proseField } from "../../ui/editedField";
import { toast } from "../../ui/toast";
import { Loaded } from "../../lib/Loaded";
import { ConversationFields, type ConversationFieldValues } from "./ConversationFields";
import { undoBy } from "../../lib/undoBy";

const fieldsShown = (today: string): EditedFields<ConversationFieldValues> => ({
  channel: pickedField<Channel>("How", formatChannel),
  startedBy: pickedField<StartedBy>("They got in touch", (by) => (by === "them" ? "Yes" : "No")),
  notes: proseField("What was said"),
  heldOn: pickedField("When", (day) => (day ? formatDay(day, today) : "")),
  event: pickedField("Event", (event) => event?.name ?? ""),
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
  const form = useEditing<Conversation, ConversationFieldValues>(conversation, {
    place: `edit conversation ${id}`,
    formOf: ({ channel, startedBy, notes, heldOn, event, contacts } = conversation) => ({
      channel,
      startedBy,
      notes,
      heldOn,
      event,
      people: contacts,
    }),
    ...editBy(
      "PATCH /conversations/:id",
      edit.mutateAsync,
      ({ heldOn, event, people, ...rest }: ConversationFieldValues, version, from: Conversation) => ({
        params: { id: from.id },
        version,
        body: {
          ...rest,
          heldOn: heldOn ?? "",
          eventId: event?.id ?? null,
          contactIds: people.map((one) => one.id),
        },
      }),
    ),
    onSaved: onClose,
    notice: () => "Conversation saved",
  });
  const toTrash = () =>
    form.version &&
    remove.mutate(
      { params: { id }, version: form.version },
      {
        onSuccess: () => {
          onClose();
          toast({
            text: "Moved to the trash",
            ...undoBy("POST /conversations/:id/restoration", { params: { id } }),
          });
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
        <ConversationFields value={form.value} onChange={form.set} error={form.error} fewest={1} />
      </div>
    </Dialog>
  );
};
