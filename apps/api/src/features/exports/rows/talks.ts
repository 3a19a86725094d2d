import { Channel, ConversationEdit, EventEdit, StartedBy } from "@followthrough/contract";
import * as z from "zod";
import { at, atOrNone, day, id, idOrNone, orNone, version } from "./column";

const event = EventEdit.shape;

export const Event = z
  .strictObject({
    id,
    version,
    name: event.name.unwrap(),
    startsOn: day,
    endsOn: day,
    place: orNone(event.place.unwrap()),
    notes: event.notes.unwrap().default(""),
    deletedAt: atOrNone,
    batchId: idOrNone,
    createdAt: at,
    updatedAt: at,
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    path: ["endsOn"],
    error: "must not be before the first day",
  });

export const Conversation = z.strictObject({
  id,
  version,
  channel: Channel,
  // An archive of an older version does not say.
  startedBy: StartedBy.default("me"),
  heldOn: day,
  notes: ConversationEdit.shape.notes.unwrap().default(""),
  eventId: idOrNone,
  deletedAt: atOrNone,
  batchId: idOrNone,
  createdAt: at,
  updatedAt: at,
});

/** The day is the conversation's, and is taken from there once all is there. */
export const ConversationContact = z.strictObject({ contactId: id, conversationId: id, heldOn: day });
