import type {
  Cadence,
  CalendarDay,
  Contact,
  ContactTextField,
  Instant,
  StartedBy,
} from "@followthrough/contract";
import type { NameParts } from "@followthrough/domain";

export type Photo = {
  mediaType: "image/jpeg" | "image/png" | "image/gif" | "image/webp";
  bytes: Uint8Array;
};

/** A text for each field of which the file says something. */
type ImportedTexts = { [F in Exclude<ContactTextField, "name">]?: NonNullable<Contact[F]> | undefined };

/**
 * One person as a file describes them, within the limits of a contact: every text can be stored as it is.
 * The notes are those of the file and, below a heading, everything that has no field of its own. Plain data apart from
 * the photo's bytes.
 */
export type ImportedPerson = ImportedTexts & {
  /** The line of the card's BEGIN, or the row of the table, counted from 1. */
  row: number;
  name: string;
  givenName?: string | undefined;
  familyName?: string | undefined;
  /** The parts that the file says the name has. */
  nameParts?: NameParts | undefined;
  /** What was written with them last: when, by whom, and the words where they are asked for. */
  talk?: { at: Instant; startedBy: StartedBy; words?: string } | undefined;
  /** How often to be in touch, of a card that this program wrote. */
  cadence?: Cadence | undefined;
  emails: { address: string; label?: string | undefined }[];
  /** `number` as written; `e164` only where it is certainly a number that exists. */
  phones: { number: string; e164?: string | undefined; label?: string | undefined }[];
  links: { url: string; label?: string | undefined }[];
  tags: string[];
  /** The day of the connection on LinkedIn. */
  connectedOn?: CalendarDay | undefined;
  photo?: Photo | undefined;
  /** The id the other program gave to the person. */
  sourceUid?: string | undefined;
};

/** Where people go as they are read: all those of a large file take several times its size. */
export type OnPerson = (person: ImportedPerson) => void;

/** What could not be placed where it belongs, and why; the row (or line) where it stands, null for the file. */
export type Unplaced = { row: number | null; text: string; reason: string };
