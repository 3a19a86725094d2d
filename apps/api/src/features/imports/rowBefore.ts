import { type Contact, ContactEdit } from "@followthrough/contract";
import * as z from "zod";

/** What a row changed on somebody who was there: the fields as they were, and the version the contact had afterwards. */
export const RowBefore = z.object({
  fields: ContactEdit,
  versionAfter: z.int(),
  gavePhoto: z.boolean(),
});
export type RowBefore = z.infer<typeof RowBefore>;

/** The fields of an edit as a contact has them now, to be put back by it. */
export const fieldsBefore = (contact: Contact, edit: ContactEdit): ContactEdit =>
  ContactEdit.parse(
    Object.fromEntries(
      Object.keys(edit).map((field) => [field, contact[field as keyof ContactEdit & keyof Contact]]),
    ),
  );
