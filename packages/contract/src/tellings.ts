import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { Preparation } from "./followUps";
import { route } from "./route";
import { ById, Id, line } from "./text";

/** The referral or the opportunity that there is news of, and what the news is. */
const newsFields = {
  contactId: Id,
  referralId: Id.nullable(),
  opportunityId: Id.nullable(),
  /** A state of the referral, or the id of the stage of the opportunity. */
  news: line(60),
};

/** Somebody along the chain who should be told, or thanked. */
export const Telling = z.object({
  ...newsFields,
  /** The same while the news is the same. */
  key: z.string(),
  contact: z.object({ id: Id, name: z.string(), organization: z.string().nullable() }),
  /** When it happened. */
  on: CalendarDay,
  ageDays: z.int(),
  /** They pointed there themselves, so that thanks are owed. */
  isDirect: z.boolean(),
  /** "Sam Okafor: came to something". */
  says: z.string(),
  /** "Claire Dubois pointed you to Dana Ruiz, who pointed you to Sam Okafor". */
  way: z.string(),
  to: Preparation.shape.to,
  /** Prepared; the first of them says the news. */
  messages: Preparation.shape.messages,
});
export type Telling = z.infer<typeof Telling>;

export const listTellings = route({
  method: "GET",
  path: "/tellings",
  access: "account",
  summary: "Who along your chains should be told or thanked, the latest news first",
  query: z.strictObject({
    /** Of this referral's or this opportunity's news alone. */
    referralId: Id.optional(),
    opportunityId: Id.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).max(10_000).default(0),
  }),
  answer: z.object({ tellings: z.array(Telling), total: z.int() }),
});

export const saveTelling = route({
  method: "POST",
  path: "/tellings",
  access: "account",
  summary: "They were told, or need not be: the same news is not proposed to them again",
  body: z.strictObject({ ...newsFields, outcome: z.enum(["told", "dismissed"]) }),
  answer: z.object({ id: Id }),
  status: 201,
});

export const undoTelling = route({
  method: "DELETE",
  path: "/tellings/:id",
  access: "account",
  summary: "They are to be told again",
  params: ById,
  answer: null,
  withoutVersion: "undo",
});
