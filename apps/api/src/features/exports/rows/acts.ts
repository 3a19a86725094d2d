import { ViewQuery, createView, line } from "@followthrough/contract";
import * as z from "zod";
import { limits } from "../../../interchange/limits";
import { BulkBefore } from "../../bulk/bulkBefore";
import { FreshStartBefore } from "../../fresh-starts/freshStartBefore";
import { CaptureBefore, KeptWithCapture, PersonBefore } from "../../captures/captureBefore";
import { MergeBefore } from "../../duplicates/mergeBefore";
import { at, atOrNone, count, day, id, idOrNone, json, orNone, version } from "./column";
import { partFields } from "./opportunities";
import { ContactMethod, ContactTag, storedFields } from "./people";
import { movedReferral, referralFields } from "./referrals";

const Bulk = BulkBefore.and(
  z.union([
    z.object({
      kind: z.literal("column"),
      set: at.nullable(),
      before: z.array(z.tuple([id, at.nullable()])),
    }),
    z.object({
      kind: z.literal("tags"),
      added: z.array(z.tuple([id, ContactTag.shape.tag])),
      removed: z.array(z.tuple([id, ContactTag.shape.tag])),
    }),
    z.object({ kind: z.literal("steps") }),
  ]),
);

const FreshStarted = FreshStartBefore.extend({ steps: z.array(z.tuple([id, version])) });

const Captured = CaptureBefore.extend({
  people: z.array(PersonBefore.extend({ id, versionAfter: count })),
  moved: z.array(movedReferral),
  made: z.record(id, count),
}).and(
  KeptWithCapture.extend({
    eventId: id.nullable(),
    who: z.array(z.object({ id, isNew: z.boolean() })),
  }).partial(),
);

export const Batch = z
  .strictObject({
    id,
    kind: z.enum(["import", "capture", "sample", "bulk", "playbook", "fresh-start"]),
    digest: orNone(z.hash("sha256")),
    before: orNone(z.string()),
    createdAt: at,
    removedAt: atOrNone,
  })
  .superRefine(({ kind, before }, context) => {
    if (before === null) return;
    const shape = kind === "bulk" ? Bulk : kind === "fresh-start" ? FreshStarted : Captured;
    const { error } = json(shape).safeParse(before);
    if (error)
      context.addIssue({ code: "custom", path: ["before"], message: error.issues[0]?.message ?? "is wrong" });
  });

/** As it is stored: without what is the default. */
export const SavedView = z.strictObject({
  id,
  version,
  name: createView.body.shape.name,
  query: json(ViewQuery),
  position: count,
  deletedAt: atOrNone,
  createdAt: at,
  updatedAt: at,
});

export const DuplicateDismissal = z
  .strictObject({ id, firstId: id, secondId: id, createdAt: at })
  .refine(({ firstId, secondId }) => firstId < secondId, {
    path: ["secondId"],
    error: "must come after the first",
  });

const ids = z.array(id);
const fields = z.object(storedFields);
const method = ContactMethod.shape;

const Merged = MergeBefore.extend({
  fields: z.object({ before: fields, after: fields }),
  methods: z.array(z.object({ id, kind: method.kind, value: method.value })),
  tags: z.array(ContactTag.shape.tag),
  conversations: z.object({
    moved: ids,
    withBoth: z.array(z.object({ conversationId: id, heldOn: day })),
  }),
  followUps: ids,
  runs: ids,
  opportunities: ids,
  parts: z.object({ moved: ids, both: z.array(z.object({ opportunityId: id, ...partFields })) }).optional(),
  tellings: ids.optional(),
  introductions: z
    .object({ moved: z.array(z.object({ id, contactAId: id, contactBId: id })), fallen: ids })
    .optional(),
  referrals: z.object({
    moved: z.array(z.object({ id, referrerId: id, referredId: id })),
    fallen: ids,
    united: z.array(
      z.object({
        id,
        intoId: id,
        followUps: ids,
        opportunities: ids,
        tellings: ids.optional(),
        before: z.object(referralFields),
        after: z.object(referralFields),
      }),
    ),
  }),
});

export const Merge = z.strictObject({
  id,
  keptId: id,
  mergedId: id,
  mergedName: line(limits.name),
  batchId: idOrNone,
  before: json(Merged),
  createdAt: at,
  undoneAt: atOrNone,
});
