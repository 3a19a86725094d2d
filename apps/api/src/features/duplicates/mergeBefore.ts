import * as z from "zod";

const text = z.string().nullable();

/** The fields of which a contact has one, as they are stored. */
export const Fields = z.object({
  name: z.string(),
  sortName: z.string(),
  preferredName: text,
  organization: text,
  title: text,
  place: text,
  notes: z.string(),
  metOn: text,
  metAtEventId: text,
  howWeMet: text,
  cadenceEvery: z.int().nullable(),
  cadenceUnit: text,
  starredAt: text,
  archivedAt: text,
});
export type Fields = z.infer<typeof Fields>;

/** What to select of a contact to have its fields. */
export const selectFields = {
  name: true,
  sortName: true,
  preferredName: true,
  organization: true,
  title: true,
  place: true,
  notes: true,
  metOn: true,
  metAtEventId: true,
  howWeMet: true,
  cadenceEvery: true,
  cadenceUnit: true,
  starredAt: true,
  archivedAt: true,
} as const;

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
