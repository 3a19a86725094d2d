import {
  type ContactField,
  type ContactTextField,
  contactFields,
  contactTextFields,
  ofTextFields,
} from "@followthrough/contract";
import * as z from "zod";

const text = z.string().nullable();

type TextSchemas = {
  [F in ContactTextField]: F extends "name" | "notes" ? z.ZodString : z.ZodDefault<typeof text>;
};

/** The fields of which a contact has one, as they are stored. A merge made before there was a field had none of it. */
export const Fields = z.object({
  ...ofTextFields<TextSchemas>((field) => {
    const { kind } = contactFields[field];
    return kind === "name" || kind === "notes" ? z.string() : text.default(null);
  }),
  metAtEventId: text,
  cadenceEvery: z.int().nullable(),
  cadenceUnit: text,
  starredAt: text,
  archivedAt: text,
});
export type Fields = z.infer<typeof Fields>;

/** What to select of a contact to have its fields. */
export const selectFields = Object.fromEntries(Object.keys(Fields.shape).map((column) => [column, true])) as {
  [Column in keyof Fields]: true;
};

type Columns = readonly (keyof Fields)[];

/** The columns of each field that stand in the row of the contact. */
export const columnsOfField: ReadonlyMap<ContactField, Columns> = new Map<ContactField, Columns>([
  ...contactTextFields.map((field) => [field, [field]] as const),
  ["metAtEvent", ["metAtEventId"]],
  ["cadence", ["cadenceEvery", "cadenceUnit"]],
  ["starred", ["starredAt"]],
  ["archived", ["archivedAt"]],
]);

const ids = z.array(z.string());

const ReferralFields = z.object({
  reason: z.string(),
  heardOn: z.string(),
  state: z.string(),
  stateOn: z.string(),
  thankedOn: text,
});

/** What undoing a merge must put back. The merged one's own row, addresses, tags and fields stayed where they were. */
export const MergeBefore = z.object({
  fields: z.object({ before: Fields, after: Fields }),
  methods: z.array(z.object({ id: z.string(), kind: z.string(), value: z.string() })),
  tags: ids,
  photo: z.enum(["stayed", "swapped"]),
  conversations: z.object({
    moved: ids,
    /** Held with both: the merged one's part in them was taken out. */
    withBoth: z.array(z.object({ conversationId: z.string(), heldOn: z.string() })),
  }),
  followUps: ids,
  runs: ids,
  opportunities: ids,
  /** In opportunities; none in a merge of an older version. */
  parts: z
    .object({
      moved: ids,
      both: z.array(z.object({ opportunityId: z.string(), role: z.string(), position: z.int() })),
    })
    .default({ moved: [], both: [] }),
  /** Merges made before there were tellings and introductions have none. */
  tellings: ids.default([]),
  introductions: z
    .object({
      moved: z.array(z.object({ id: z.string(), contactAId: z.string(), contactBId: z.string() })),
      /** Of one to the other, or of both to a third: sent to the trash. */
      fallen: ids,
    })
    .default({ moved: [], fallen: [] }),
  referrals: z.object({
    moved: z.array(z.object({ id: z.string(), referrerId: z.string(), referredId: z.string() })),
    /** From one to the other: nothing is left to refer. */
    fallen: ids,
    united: z.array(
      z.object({
        id: z.string(),
        intoId: z.string(),
        followUps: ids,
        opportunities: ids,
        tellings: ids.default([]),
        before: ReferralFields,
        after: ReferralFields,
      }),
    ),
  }),
});
export type MergeBefore = z.infer<typeof MergeBefore>;
