import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { contactFieldsOf, contactTextFields } from "./contactFields";
import { Instant } from "./instant";
import { route } from "./route";
import { ById, Id } from "./text";
import { Cadence } from "./words";

export const ContactChangeKind = z.enum(["created", "edited", "deleted", "restored", "merged"]);
export type ContactChangeKind = z.infer<typeof ContactChangeKind>;

/** What did it: you in a form, a capture, an import, a merge, many at once, the sample network, or an undo. */
export const ChangeSource = z.enum(["edit", "capture", "import", "merge", "bulk", "sample", "undo"]);
export type ChangeSource = z.infer<typeof ChangeSource>;

const both = <V extends z.ZodType>(value: V) => ({ from: value, to: value });

/** One field of a contact as it was and as it became; a list is the whole list. */
export const FieldChange = z.discriminatedUnion("field", [
  z.object({
    field: z.enum(contactTextFields),
    ...both(z.string().nullable()),
  }),
  z.object({
    field: z.literal("emails"),
    ...both(z.array(z.object({ address: z.string(), label: z.string().nullable() }))),
  }),
  z.object({
    field: z.literal("phones"),
    ...both(z.array(z.object({ number: z.string(), label: z.string().nullable() }))),
  }),
  z.object({
    field: z.literal("links"),
    ...both(z.array(z.object({ url: z.string(), label: z.string().nullable() }))),
  }),
  z.object({ field: z.literal("tags"), ...both(z.array(z.string())) }),
  z.object({
    field: z.literal("metAtEvent"),
    ...both(z.object({ id: Id, name: z.string() }).nullable()),
  }),
  z.object({ field: z.literal("cadence"), ...both(Cadence.nullable()) }),
  z.object({ field: z.enum(contactFieldsOf("mark", "photo")), ...both(z.boolean()) }),
]);
export type FieldChange = z.infer<typeof FieldChange>;

/** One act that changed a contact. */
export const ContactChange = z.object({
  id: Id,
  kind: ContactChangeKind,
  source: ChangeSource,
  changedAt: Instant,
  /** That day where the account is. */
  changedOn: CalendarDay,
  /** The file, where an import did it. */
  fileName: z.string().nullable(),
  changes: z.array(FieldChange),
});
export type ContactChange = z.infer<typeof ContactChange>;

export const listContactChanges = route({
  method: "GET",
  path: "/contacts/:id/changes",
  access: "account",
  summary: "What changed on a person, when and by what, the latest first; also of one in the trash",
  params: ById,
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    cursor: z.string().max(300).optional(),
  }),
  answer: z.object({ changes: z.array(ContactChange), nextCursor: z.string().nullable() }),
});
