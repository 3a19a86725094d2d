import {
  Cadence,
  CalendarDay,
  ChangeSource,
  ContactChangeKind,
  ContactEdit,
  type ContactTextField,
  type StoredTexts,
  contactFields,
  contactFieldsOf,
  contactTextFields,
  isStoredBirthday,
  line,
  ofTextFields,
} from "@followthrough/contract";
import * as z from "zod";
import { limits } from "../../../interchange/limits";
import { columnsBeside } from "../../../sql/contactColumns";
import { StoredNameParts } from "../../../sql/storedNameParts";
import { at, atOrNone, count, dayOrNone, id, idOrNone, json, orNone, version } from "./column";
import { mediaType, photoColumn } from "./photoColumn";

const edit = ContactEdit.shape;
const email = edit.emails.unwrap().element;
const phone = edit.phones.unwrap().element;
const link = edit.links.unwrap().element;
const tag = edit.tags.unwrap().element;

type TextColumns = { [F in ContactTextField]: z.ZodType<StoredTexts[F]> };

/** The fields of which a contact has one, as they are stored. */
export const storedFields = {
  ...ofTextFields<TextColumns>((field) => {
    const sent = edit[field].unwrap();
    const { kind } = contactFields[field];
    if (kind === "name") return sent;
    // An archive may be older than what is asked of days that are entered.
    if (kind === "day") return dayOrNone;
    if (kind === "birthday") return orNone(z.string().max(10).refine(isStoredBirthday));
    return kind === "notes" ? edit.notes.unwrap().default("") : orNone(sent);
  }),
  metAtEventId: idOrNone,
  cadenceEvery: orNone(Cadence.shape.every),
  cadenceUnit: orNone(Cadence.shape.unit),
  settledOn: dayOrNone,
  starredAt: atOrNone,
  archivedAt: atOrNone,
};

/** What is stored beside them, worked out anew as this version does it. */
const storedBeside = { sortName: z.string().max(limits.name * 4), birthdayKey: orNone(z.string().max(5)) };

/** The days it sums up are worked out anew once all is there. */
export const Contact = z
  .strictObject({
    id,
    version,
    ...storedFields,
    ...storedBeside,
    nameParts: orNone(json(StoredNameParts)),
    deletedAt: atOrNone,
    batchId: idOrNone,
    mergedIntoId: idOrNone,
    nextFollowUpOn: dayOrNone,
    lastConversationOn: dayOrNone,
    firstTouchOn: dayOrNone,
    lastTouchOn: dayOrNone,
    waitingUntilOn: dayOrNone,
    // Empty where it always has.
    cadenceLapsesOn: orNone(z.literal("").or(CalendarDay)),
    createdAt: at,
    updatedAt: at,
  })
  .refine(({ cadenceEvery, cadenceUnit }) => (cadenceEvery === null) === (cadenceUnit === null), {
    path: ["cadenceUnit"],
    error: "must be there exactly where there is a number",
  })
  .transform((contact) => ({ ...contact, ...columnsBeside(contact) }));

const valueOf = { email: email.shape.address, phone: phone.shape.number, link: link.shape.url };

export const ContactMethod = z
  .strictObject({
    id,
    contactId: id,
    kind: z.enum(["email", "phone", "link"]),
    value: z.string(),
    label: orNone(link.shape.label.unwrap()),
    matchKey: orNone(z.string().max(limits.url * 2)),
    position: count,
  })
  .superRefine(({ kind, value }, context) => {
    const { error } = valueOf[kind].safeParse(value);
    if (error)
      context.addIssue({ code: "custom", path: ["value"], message: error.issues[0]?.message ?? "is wrong" });
  });

export const ContactTag = z.strictObject({ contactId: id, tag });

/** What a photo is called is what its bytes say. */
export const ContactPhoto = z
  .strictObject({ contactId: id, mediaType, bytes: photoColumn })
  .transform(({ contactId, bytes }) => ({ contactId, mediaType: bytes.mediaType, bytes: bytes.base64 }));

const both = <S extends z.ZodType>(value: S) => ({ from: value, to: value });

/** Of several who were merged there may be more than a form takes. */
const any = { emails: z.array(email), phones: z.array(phone), links: z.array(link), tags: z.array(tag) };

/** A text of an older version may be longer than that field takes now. */
const changedText = (field: ContactTextField) => {
  const { kind } = contactFields[field];
  return kind === "line" ? edit.notes.unwrap().nullable() : z.nullable(edit[field].unwrap());
};

const Change = z.discriminatedUnion("field", [
  z.object({ field: z.literal("emails"), ...both(any.emails) }),
  z.object({ field: z.literal("phones"), ...both(any.phones) }),
  z.object({ field: z.literal("links"), ...both(any.links) }),
  z.object({ field: z.literal("tags"), ...both(any.tags) }),
  z.object({
    field: z.literal("metAtEvent"),
    ...both(z.object({ id, name: line(limits.name) }).nullable()),
  }),
  z.object({ field: z.literal("cadence"), ...both(Cadence.nullable()) }),
  z.object({ field: z.enum(contactFieldsOf("mark", "photo")), ...both(z.boolean()) }),
  ...contactTextFields.map((field) => z.object({ field: z.literal(field), ...both(changedText(field)) })),
]);

export const ContactChange = z.strictObject({
  id,
  contactId: id,
  changedAt: at,
  kind: ContactChangeKind.exclude(["created"]),
  source: ChangeSource,
  batchId: idOrNone,
  changes: json(z.array(Change).max(100)).default("[]"),
});
