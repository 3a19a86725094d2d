import type { CalendarDay } from "@followthrough/contract";

export type Photo = {
  mediaType: "image/jpeg" | "image/png" | "image/gif" | "image/webp";
  bytes: Uint8Array;
};

/**
 * One person as a file describes them, within the limits of a contact: every text can be stored as it is.
 * Plain data apart from the photo's bytes.
 */
export type ImportedPerson = {
  /** The line of the card's BEGIN, or the row of the table, counted from 1. */
  row: number;
  name: string;
  givenName?: string | undefined;
  familyName?: string | undefined;
  /** What they are called: the nickname. */
  preferredName?: string | undefined;
  organization?: string | undefined;
  title?: string | undefined;
  place?: string | undefined;
  emails: { address: string; label?: string | undefined }[];
  /** `number` as written; `e164` only where it is certainly a number that exists. */
  phones: { number: string; e164?: string | undefined; label?: string | undefined }[];
  links: { url: string; label?: string | undefined }[];
  tags: string[];
  /** The notes of the file, and below a heading everything that has no field of its own. */
  notes?: string | undefined;
  /** `1980-03-22`, or `--03-22` where the year is not known. It stands in the notes too. */
  birthday?: string | undefined;
  /** The day of the connection on LinkedIn. */
  connectedOn?: CalendarDay | undefined;
  /** The day you met, where a column of a table says so. */
  metOn?: CalendarDay | undefined;
  howWeMet?: string | undefined;
  photo?: Photo | undefined;
  /** The id the other program gave to the person. */
  sourceUid?: string | undefined;
};

/** Where people go as they are read: all those of a large file take several times its size. */
export type OnPerson = (person: ImportedPerson) => void;

/** What could not be placed where it belongs, and why; the row (or line) where it stands, null for the file. */
export type Unplaced = { row: number | null; text: string; reason: string };
