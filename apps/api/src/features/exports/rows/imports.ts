import {
  Cadence,
  CalendarDay,
  ColumnMeaning,
  ContactDraft,
  ContactEdit,
  type ContactTextField,
  Import as Imported,
  ImportKind,
  ImportState,
  Instant,
  StartedBy,
  JobChoice,
  RowChoice,
  RowStatus,
  line,
  ofTextFields,
  prose,
  previewImport,
} from "@followthrough/contract";
import * as z from "zod";
import { limits } from "../../../interchange/limits";
import { StoredNameParts } from "../../../sql/storedNameParts";
import { RowBefore } from "../../imports/rowBefore";
import { at, atOrNone, count, id, idOrNone, json, orNone } from "./column";
import { mediaType, photoColumn } from "./photoColumn";

/** Words of the program itself: why something failed, by what somebody was recognised. */
const said = line(limits.unplacedText);

export const Import = z.strictObject({
  id,
  fileName: previewImport.query.shape.fileName,
  kind: ImportKind,
  state: ImportState,
  batchId: idOrNone,
  total: count,
  processed: count.default(0),
  created: count.default(0),
  updated: count.default(0),
  unchanged: count.default(0),
  unplaced: json(
    z
      .array(
        z.object({
          row: count.nullable(),
          text: prose(limits.textLength),
          reason: prose(limits.unplacedText),
        }),
      )
      .max(limits.unplacedListed + 1),
  ),
  failure: orNone(said),
  columns: orNone(json(Imported.shape.columns)),
  kept: orNone(json(z.array(z.object({ contactId: id, name: line(limits.name), because: said })))),
  createdAt: at,
  finishedAt: atOrNone,
});

const [contact, edit] = [ContactDraft.shape, ContactEdit.shape];
const label = line(limits.label).optional();
const text = prose(limits.line).optional();

/** What a file said, where it said something. */
const texts = ofTextFields<Record<ContactTextField, z.ZodType>>((field) =>
  z.optional((edit[field].unwrap() as z.ZodType).refine((value) => value !== null)),
);

/** Somebody as a file described them, within the limits of a contact. */
const Person = z.strictObject({
  row: count,
  ...texts,
  name: contact.name,
  givenName: text,
  familyName: text,
  nameParts: StoredNameParts.omit({ of: true }).optional(),
  cadence: Cadence.optional(),
  talk: z
    .strictObject({ at: Instant, startedBy: StartedBy, words: prose(limits.talk).optional() })
    .optional(),
  emails: z.array(z.strictObject({ address: line(limits.email), label })).max(limits.methods),
  phones: z
    .array(z.strictObject({ number: line(limits.phone), e164: line(limits.phone).optional(), label }))
    .max(limits.methods),
  links: z
    .array(z.strictObject({ url: contact.links.unwrap().element.shape.url, label }))
    .max(limits.methods),
  tags: contact.tags.unwrap(),
  connectedOn: CalendarDay.optional(),
  sourceUid: text,
});

/** What a photo is called is what its bytes say; without them, what it was, for it is the contact's by then. */
export const ImportRow = z
  .strictObject({
    importId: id,
    position: count,
    person: json(Person),
    photoMediaType: orNone(mediaType),
    photo: orNone(photoColumn),
    status: RowStatus,
    choice: z.union([z.literal(""), RowChoice]).default(""),
    because: orNone(said),
    matchedContactId: idOrNone,
    contactId: idOrNone,
    job: z.union([z.literal(""), JobChoice]).default(""),
    before: orNone(json(RowBefore)),
  })
  .transform(({ photo, photoMediaType, ...row }) => ({
    ...row,
    photoMediaType: photo?.mediaType ?? photoMediaType,
    photo: photo?.base64 ?? null,
  }));

export const ImportMapping = z.strictObject({
  headerKey: json(z.array(z.string())),
  mapping: json(z.array(ColumnMeaning)),
  updatedAt: at,
});
