import * as z from "zod";
import { ContactFilter, ContactSort, contactFilterFields, contactOrderFields } from "./contactFilters";
import { route } from "./route";
import { ById, Id, Version, line } from "./text";

/** Which people a view shows, and in which order. */
export const ViewQuery = z.strictObject({ ...contactFilterFields, ...contactOrderFields });
export type ViewQuery = z.output<typeof ViewQuery>;

/** The same as it is answered: as a list, whatever was one. */
const ShownQuery = z.object({
  search: z.string(),
  filter: z.array(ContactFilter),
  tag: z.array(z.string()),
  eventId: Id.optional(),
  importId: Id.optional(),
  organization: z.string().nullable(),
  place: z.string().nullable(),
  sort: ContactSort,
  reversed: z.boolean(),
});

/** A list of people kept under a name. */
export const SavedView = z.object({ id: Id, version: Version, name: z.string(), query: ShownQuery });
export type SavedView = z.infer<typeof SavedView>;

const ViewDraft = z.strictObject({ name: line(60), query: ViewQuery });

export const listViews = route({
  method: "GET",
  path: "/views",
  access: "account",
  summary: "Lists of people kept under a name, in their order",
  answer: z.object({ views: z.array(SavedView) }),
});

export const createView = route({
  method: "POST",
  path: "/views",
  access: "account",
  summary: "Keep a list of people under a name, after the others",
  body: ViewDraft,
  answer: SavedView,
  status: 201,
});

export const editView = route({
  method: "PATCH",
  path: "/views/:id",
  access: "account",
  summary: "Change what a view is called or shows, or its place among the others",
  params: ById,
  body: z.strictObject({
    name: ViewDraft.shape.name.optional(),
    query: ViewQuery.optional(),
    /** 0 is the first. */
    position: z.int().min(0).max(1_000).optional(),
  }),
  answer: SavedView,
  ifMatch: true,
});

export const deleteView = route({
  method: "DELETE",
  path: "/views/:id",
  access: "account",
  summary: "Move a view to the trash",
  params: ById,
  answer: null,
  ifMatch: true,
});

export const restoreView = route({
  method: "POST",
  path: "/views/:id/restoration",
  access: "account",
  summary: "Take a view back out of the trash, to where it was",
  params: ById,
  answer: SavedView,
  withoutVersion: "undo",
});
