import * as z from "zod";
import { contactFilterFields } from "./contactFilters";
import { route } from "./route";
import { ById } from "./text";

export const exportArchive = route({
  method: "GET",
  path: "/exports/archive",
  access: "account",
  summary: "Everything of the account in one file, which can be restored into an empty account",
  answer: "download",
  confirmed: true,
  event: "archive-exported",
});

export const exportContacts = route({
  method: "GET",
  path: "/exports/contacts",
  access: "account",
  summary:
    "People as vCards or as a table for a spreadsheet: all that are not in the trash, those named, or those filters find",
  query: z.strictObject({
    format: z.enum(["vcard3", "vcard4", "csv"]),
    /** Ids with commas between; unknown ones are left out. */
    ids: z.string().max(40_000).optional(),
    /** Without ids: everybody, the archived too; or those a list of people shows by these filters, all but some. */
    of: z.enum(["everybody", "list"]).default("everybody"),
    ...contactFilterFields,
    except: z.string().max(40_000).optional(),
  }),
  answer: "download",
  event: "people-exported",
});

export const readContactCard = route({
  method: "GET",
  path: "/contacts/:id/card",
  access: "account",
  summary: "One person as a vCard, with the photo",
  params: ById,
  query: z.strictObject({ format: z.enum(["vcard3", "vcard4"]).default("vcard3") }),
  answer: "download",
});

export const exportFollowUps = route({
  method: "GET",
  path: "/exports/follow-ups",
  access: "account",
  summary: "The open follow-ups as an iCalendar file: whole days, or events where they have a time",
  answer: "download",
});

export const restoreArchive = route({
  method: "POST",
  path: "/archive-restorations",
  access: "account",
  summary: "Fill this empty account from an archive: all of it, or nothing",
  body: { bytes: { maxBytes: 200 * 1024 * 1024 } },
  answer: z.object({ people: z.int(), rows: z.int() }),
  status: 201,
  confirmed: true,
  event: "archive-restored",
  errors: ["unreadable_file", "account_not_empty", "restore_running"],
});
