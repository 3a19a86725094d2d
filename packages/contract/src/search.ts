import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { route } from "./route";
import { Id } from "./text";

export const SearchHit = z.object({
  kind: z.enum(["contact", "conversation", "event"]),
  id: Id,
  /** The person's name, the event's name, or with whom the conversation was. */
  title: z.string(),
  /** The organisation or the line the words were found in. */
  line: z.string(),
  on: CalendarDay.nullable(),
  /** The person to open for a conversation. */
  contactId: Id.nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const search = route({
  method: "GET",
  path: "/search",
  access: "account",
  summary:
    "Search names, organisations, notes, conversations and events; accents and small typos are forgiven",
  query: z.strictObject({
    q: z.string().max(200),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  answer: z.object({ hits: z.array(SearchHit) }),
});
