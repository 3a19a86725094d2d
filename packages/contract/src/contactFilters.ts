import * as z from "zod";
import { Id, lineOrNone } from "./text";

/** `quiet`: met, and nothing said for six months. `no-email`: without an address to write to. */
export const ContactFilter = z.enum([
  "no-next-step",
  "cadence-lapsed",
  "quiet",
  "met",
  "not-met",
  "referred",
  "starred",
  "no-email",
  "archived",
]);
export type ContactFilter = z.infer<typeof ContactFilter>;

/** `match`: whoever a search means most likely first, as the palette has them; without words it is `name`. */
export const ContactSort = z.enum([
  "match",
  "name",
  "newest",
  "met",
  "last-conversation",
  "next-step",
  "organization",
]);
export type ContactSort = z.infer<typeof ContactSort>;

/** One, or several under the same name in an address: `tag=maps&tag=alumni`. */
const several = <S extends z.ZodType<string>>(schema: S) =>
  z
    .union([z.array(schema).max(20), schema])
    .transform((given) => [...new Set(Array.isArray(given) ? given : [given])])
    .default([]);

const Part = lineOrNone(200).default(null);

/** Which people are meant: those that every part of it fits. With none of it, all who are not archived. */
export const contactFilterFields = {
  search: z.string().max(200).default(""),
  filter: several(ContactFilter),
  /** Each of these tags. */
  tag: several(z.string().min(1).max(60)),
  /** Met at this event. */
  eventId: Id.optional(),
  /** Brought in by this import. */
  importId: Id.optional(),
  /** A part of the organisation's name. */
  organization: Part,
  /** A part of the place. */
  place: Part,
};

/** The other way round, the list is read from its end: who lacks what it is sorted by comes first then. */
export const contactOrderFields = {
  sort: ContactSort.default("name"),
  reversed: z.union([z.boolean(), z.stringbool()]).default(false),
};

export const ContactFilters = z.strictObject(contactFilterFields);
export type ContactFilters = z.output<typeof ContactFilters>;
