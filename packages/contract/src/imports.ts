import { DuplicateBecause } from "./duplicates";
import * as z from "zod";
import { CalendarDay, PlannedDay } from "./calendarDay";
import { ColumnMeaning } from "./importColumns";
import { Instant } from "./instant";
import { route } from "./route";
import { ById, Id, Version, line, mostCounted } from "./text";
import { Action, StartedBy } from "./words";

export const ImportState = z.enum(["previewed", "running", "cancelled", "done", "failed", "undone"]);

/** What holds on to somebody who came with an import, so that its undo keeps them. */
export const KeptBecause = z.enum([
  "changed",
  "talked-with",
  "follow-up",
  "referral",
  "introduction",
  "opportunity",
  "playbook",
]);
export type KeptBecause = z.infer<typeof KeptBecause>;

/** What the file held and no contact could take, and why. */
export const Unplaced = z.object({ row: z.int().nullable(), text: z.string(), reason: z.string() });

/** The columns of a table, and what each was read as. */
const ImportColumns = z.object({
  header: z.array(z.string()),
  /** The first rows, up to five. */
  sample: z.array(z.array(z.string())),
  mapping: z.array(ColumnMeaning),
  /** Every heading is known, or the user said what it means: nobody need look. */
  sure: z.boolean(),
  /** Read as the user said for the last table with these headings. */
  remembered: z.boolean(),
  /** Of a workbook: its sheets, and which of them is read. */
  sheets: z.object({ names: z.array(z.string()), chosen: z.int() }).nullable(),
});

/** What becomes of a row: merged with whom it was recognised as, somebody new, or not imported. */
export const RowChoice = z.enum(["same", "new", "leave"]);
export type RowChoice = z.infer<typeof RowChoice>;

/** `perhaps`: alike by name, but by nothing that tells two people apart. */
export const RowStatus = z.enum(["new", "known", "perhaps"]);
export type RowStatus = z.infer<typeof RowStatus>;

/** What the file was: by its content, not by its name. */
export const ImportKind = z.enum([
  "vcard",
  "ldif",
  "linkedin-connections",
  "linkedin-archive",
  "linkedin-messages",
  "linkedin-messages-with-words",
  "google-csv",
  "outlook-csv",
  "table",
]);

/** Where somebody works, and as what. */
const Job = z.object({ organization: z.string().nullable(), title: z.string().nullable() });

/** Whether a job that changed is taken from the file, or the one that is known is kept. */
export const JobChoice = z.enum(["take", "keep"]);
export type JobChoice = z.infer<typeof JobChoice>;

export type ImportKind = z.infer<typeof ImportKind>;

export const Import = z.object({
  id: Id,
  /** Another one whenever something else is said of its columns or rows, and the same again once all is as it was. */
  version: Version,
  fileName: z.string(),
  kind: ImportKind,
  state: ImportState,
  total: z.int(),
  /** How many of the rows are new people, how many are known already, and how many perhaps are. */
  newPeople: z.int(),
  knownPeople: z.int(),
  perhapsPeople: z.int(),
  /** How many rows are not to be imported. */
  leftOut: z.int(),
  /** How many of those known have another job by now, as the file has it. */
  changedJobs: z.int(),
  /** Of a table. */
  columns: ImportColumns.nullable(),
  processed: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  unplaced: z.array(Unplaced),
  failure: z.string().nullable(),
  /** Of an import that was undone: who was kept as they are, and why. */
  kept: z.array(z.object({ contactId: Id, name: z.string(), because: KeptBecause })),
  /** The last instant at which the import can be undone whole; null where there is nothing to undo. */
  undoableUntil: Instant.nullable(),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
});
export type Import = z.infer<typeof Import>;

export const ImportRow = z.object({
  position: z.int(),
  status: RowStatus,
  /** What is done with it: what the user chose, else what its status means; of a `perhaps`, the same person where name and organisation agree. */
  choice: RowChoice,
  name: z.string(),
  organization: z.string().nullable(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  /** Who they are already, and by what they were recognised. */
  known: z.object({ id: Id, name: z.string(), because: z.array(DuplicateBecause) }).nullable(),
  /** The contact made or completed from this row, once imported. */
  contactId: Id.nullable(),
  /** What was written with them last on LinkedIn, without its words where these were not asked for. */
  talk: z.object({ on: CalendarDay, startedBy: StartedBy, words: z.string() }).nullable(),
  /** The job they had and the one the file tells of, where it is another. */
  job: z.object({ from: Job, to: Job, choice: JobChoice }).nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const previewImport = route({
  method: "POST",
  path: "/imports",
  access: "account",
  summary:
    "Read a file of people: vCards, a table, or an archive of these; no contact is written before the run",
  query: z.strictObject({ fileName: line(255) }),
  body: { bytes: { maxBytes: 25 * 1024 * 1024 } },
  answer: Import,
  status: 201,
  errors: ["unreadable_file"],
});

export const readImport = route({
  method: "GET",
  path: "/imports/:id",
  access: "account",
  holds: "never",
  summary: "How far an import is",
  params: ById,
  answer: Import,
});

export const listImportRows = route({
  method: "GET",
  path: "/imports/:id/rows",
  access: "account",
  holds: "never",
  summary: "The rows of an import, a page at a time",
  params: ById,
  query: z.strictObject({
    from: z.coerce.number().int().min(0).max(mostCounted).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    status: RowStatus.optional(),
    /** Those alone whose job is another by now. */
    news: z.enum(["job"]).optional(),
  }),
  answer: z.object({ rows: z.array(ImportRow) }),
});

export const mapImportColumns = route({
  method: "PUT",
  path: "/imports/:id/mapping",
  access: "account",
  summary:
    "Read the table anew: with what its columns mean, which is remembered for tables with the same headings, or another sheet of the workbook; messages with their words or without",
  params: ById,
  body: z.strictObject({
    /** What each column holds. Where it is left out they are read as they suggest, or as remembered. */
    mapping: z.array(ColumnMeaning).min(1).max(500).optional(),
    /** The sheet, counted from 0; where it is left out, the one that was read. */
    sheet: z.int().min(0).max(499).optional(),
    /** Of LinkedIn's messages: whether what was written is read, or the days alone. */
    words: z.boolean().optional(),
  }),
  answer: Import,
  errors: ["import_finished", "unreadable_file"],
  inParts: true,
  ifMatch: true,
});

export const chooseImportRows = route({
  method: "POST",
  path: "/imports/:id/choices",
  access: "account",
  summary: "Say what becomes of rows: those named, all of a status, or all with a changed job",
  params: ById,
  body: z.strictObject({
    rows: z.union([
      z.strictObject({ positions: z.array(z.int().min(0).max(mostCounted)).min(1).max(1_000) }),
      z.strictObject({ status: RowStatus }),
      z.strictObject({ news: z.literal("job") }),
    ]),
    choice: RowChoice.optional(),
    /** Of those with a changed job. */
    job: JobChoice.optional(),
  }),
  answer: Import,
  errors: ["import_finished"],
  ifMatch: true,
});

export const runImport = route({
  method: "POST",
  path: "/imports/:id/run",
  access: "account",
  summary: "Write the previewed rows, in the background",
  params: ById,
  answer: Import,
  status: 202,
  errors: ["import_running", "import_finished"],
  ifMatch: true,
});

export const listImports = route({
  method: "GET",
  path: "/imports",
  access: "account",
  holds: "never",
  summary: "What was imported, the latest first; without files that were only looked at",
  answer: z.object({ imports: z.array(Import) }),
});

export const cancelImport = route({
  method: "POST",
  path: "/imports/:id/cancellation",
  access: "account",
  summary: "Stop a running import; what is written stays, and it may be gone on with or undone whole",
  params: ById,
  answer: Import,
  errors: ["import_finished"],
  withoutVersion: "settled",
});

export const undoImport = route({
  method: "POST",
  path: "/imports/:id/undo",
  access: "account",
  summary:
    "Take an import back whole, for 30 days: people it added go to the trash, people it completed get their former values; who was changed since is kept and named",
  params: ById,
  answer: Import,
  errors: ["import_running", "import_not_undoable"],
  inParts: true,
  withoutVersion: "undo",
});

const PlanDraft = {
  action: Action,
  what: line(300),
  /** The day to begin with; the days are spread from it within the daily limit and the working days. */
  fromOn: PlannedDay,
};

/** The spread of the follow-ups, shown before saving. */
export const Spread = z.object({
  people: z.int(),
  days: z.array(z.object({ on: CalendarDay, already: z.int(), added: z.int() })),
});

export const previewImportFollowUps = route({
  method: "GET",
  path: "/imports/:id/follow-ups",
  access: "account",
  holds: "never",
  summary: "How the follow-ups with the imported people would be spread over days",
  params: ById,
  query: z.strictObject({ fromOn: CalendarDay }),
  answer: Spread,
});

export const planImportFollowUps = route({
  method: "POST",
  path: "/imports/:id/follow-ups",
  access: "account",
  summary: "Plan one follow-up with each person the import brought in who has none",
  params: ById,
  body: z.strictObject(PlanDraft),
  answer: z.object({ created: z.int(), firstOn: CalendarDay.nullable(), lastOn: CalendarDay.nullable() }),
  status: 201,
  withoutVersion: "adds",
});
